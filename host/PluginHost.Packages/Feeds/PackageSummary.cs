using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>A plugin that a feed has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The newest version there.</param>
/// <param name="Feed">Name of the feed.</param>
public sealed record PackageSummary(PluginId Id, string Version, string Feed)
{
    public string? Description { get; init; }

    public string? Authors { get; init; }

    /// <summary>All versions the feed tells of, newest first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];
}
