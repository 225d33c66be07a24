namespace PluginHost.Plugins.Library.Contract;

internal sealed record CollectionList(IReadOnlyList<Collection> Items, int Total);
