namespace PluginHost.Plugins.Library.Query;

internal enum QueryComparison
{
    Is,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
