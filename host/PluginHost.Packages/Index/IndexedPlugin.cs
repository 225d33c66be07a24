using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Packages.Index;

/// <summary>A plugin of a static feed. What it says is for people who choose; what is installed is read from the package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Latest">The newest version; one that is not finished only where no other is.</param>
internal sealed record IndexedPlugin(string? Id = null, string? Latest = null)
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Authors { get; init; }

    public string? Licence { get; init; }

    public string? Homepage { get; init; }

    /// <summary>Counted by who hosts the feed; a new index keeps it.</summary>
    public long? Downloads { get; init; }

    public PackageSigner? Signer { get; init; }

    public IReadOnlyList<IndexedCapability?>? Capabilities { get; init; }

    public IReadOnlyList<ManifestPermission?>? Permissions { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<IndexedVersion?>? Versions { get; init; }
}
