namespace PluginHost.Plugins.Library.Query;

internal enum QueryFieldKind
{
    Text,
    Number,
    Date,
    Flag,
}
