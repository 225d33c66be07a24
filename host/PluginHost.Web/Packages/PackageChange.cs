using PluginHost.Packages.Installing;
using PluginHost.Web.Plugins;

namespace PluginHost.Web.Packages;

/// <summary>What happens to one plugin: what somebody must see before saying yes.</summary>
internal sealed record PackageChange(
    string Id,
    string? Name,
    PlannedAction Action,
    string? From,
    string? To,
    string? Source,
    long PackageBytes,
    long UnpackedBytes,
    bool IsDependency,
    PackageSignedBy? Signer,
    IReadOnlyList<PluginPermission> Permissions,
    IReadOnlyList<PluginPermission> AddedPermissions,
    IReadOnlyList<PluginPermission> RemovedPermissions);
