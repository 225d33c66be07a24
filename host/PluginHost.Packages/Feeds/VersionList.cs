namespace PluginHost.Packages.Feeds;

/// <summary>The flat container's list of an id's versions.</summary>
internal sealed record VersionList(IReadOnlyList<string?>? Versions = null);
