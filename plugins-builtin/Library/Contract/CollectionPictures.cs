namespace PluginHost.Plugins.Library.Contract;

/// <summary>Pictures, named or found by a query.</summary>
internal sealed record CollectionPictures(IReadOnlyList<long>? Pictures = null, string? Q = null);
