namespace PluginHost.Plugins.Scripting.Csx.Dialect;

internal enum DefinitionKind
{
    Filter,
    Tagger,
    Column,
    Search,
}
