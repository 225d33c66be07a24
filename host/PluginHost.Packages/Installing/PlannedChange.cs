using PluginHost.Packages.Resolution;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>What would happen to one plugin: what somebody must see before saying yes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Action">What happens to it.</param>
/// <param name="From">The installed version, if one is.</param>
/// <param name="To">The version afterwards, unless it is removed.</param>
public sealed record PlannedChange(PluginId Id, PlannedAction Action, string? From, string? To)
{
    /// <summary>For people.</summary>
    public string? Name { get; init; }

    /// <summary>The feed or file it is from.</summary>
    public string? Source { get; init; }

    /// <summary>Bytes of the package.</summary>
    public long PackageBytes { get; init; }

    /// <summary>Bytes on the disk.</summary>
    public long UnpackedBytes { get; init; }

    /// <summary>Who signed it, or <see langword="null"/>.</summary>
    public PackageSigner? Signer { get; init; }

    /// <summary>Who signed the installed version, or <see langword="null"/>.</summary>
    public PackageSigner? PreviousSigner { get; init; }

    public SignerStanding SignerStanding { get; init; }

    /// <summary>Whether somebody must still say yes to the new signer.</summary>
    public bool AsksForSigner { get; init; }

    /// <summary>Bytes of settings and data of a plugin that is removed.</summary>
    public long DataBytes { get; init; }

    /// <summary>Whether it is here because another one needs it.</summary>
    public bool IsDependency { get; init; }

    public IReadOnlyList<ManifestPermission> Permissions { get; init; } = [];

    /// <summary>Permissions that the installed version does not ask for; of one for the network, the hosts that it does not call.</summary>
    public IReadOnlyList<ManifestPermission> AddedPermissions { get; init; } = [];

    /// <summary>Permissions that it does not ask for any more, and hosts that it does not call any more.</summary>
    public IReadOnlyList<ManifestPermission> RemovedPermissions { get; init; } = [];

    internal ResolvedPackage? Package { get; init; }
}
