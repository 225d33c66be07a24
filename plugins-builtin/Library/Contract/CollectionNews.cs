namespace PluginHost.Plugins.Library.Contract;

/// <summary>What <c>collection.changed</c> tells beside the ids.</summary>
internal sealed record CollectionNews(string Kind);
