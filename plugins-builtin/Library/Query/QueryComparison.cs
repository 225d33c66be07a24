namespace PluginHost.Plugins.Library.Query;

internal enum QueryComparison
{
    Is,
    Exactly,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
