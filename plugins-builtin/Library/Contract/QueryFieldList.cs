namespace PluginHost.Plugins.Library.Contract;

internal sealed record QueryFieldList(IReadOnlyList<QueryField> Fields);
