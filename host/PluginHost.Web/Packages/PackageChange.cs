using PluginHost.Packages.Installing;
using PluginHost.Web.Plugins;

namespace PluginHost.Web.Packages;

/// <summary>What happens to one plugin: what somebody must see before saying yes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">For people.</param>
/// <param name="Action">What happens.</param>
/// <param name="From">The installed version.</param>
/// <param name="To">The version afterwards.</param>
/// <param name="Source">The feed or file it is from.</param>
/// <param name="PackageBytes">Of the package.</param>
/// <param name="UnpackedBytes">On the disk.</param>
/// <param name="DataBytes">Settings and data of a plugin that is removed.</param>
/// <param name="IsDependency">It is here because another one needs it.</param>
/// <param name="Signer">Who signed it.</param>
/// <param name="PreviousSigner">Who signed the installed version.</param>
/// <param name="SignerStanding">What the signer is to this host.</param>
/// <param name="AsksForSigner">Whether applying it needs a yes to the new signer.</param>
/// <param name="Permissions">What it asks to be allowed.</param>
/// <param name="AddedPermissions">What the installed version does not ask for; of the network, the hosts it does not call, none for any.</param>
/// <param name="RemovedPermissions">What only the installed version asks for.</param>
internal sealed record PackageChange(
    string Id,
    string? Name,
    PlannedAction Action,
    string? From,
    string? To,
    string? Source,
    long PackageBytes,
    long UnpackedBytes,
    long DataBytes,
    bool IsDependency,
    PackageSignedBy? Signer,
    PackageSignedBy? PreviousSigner,
    SignerStanding SignerStanding,
    bool AsksForSigner,
    IReadOnlyList<PluginPermission> Permissions,
    IReadOnlyList<PluginPermission> AddedPermissions,
    IReadOnlyList<PluginPermission> RemovedPermissions);
