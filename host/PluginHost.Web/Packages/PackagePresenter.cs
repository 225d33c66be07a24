using PluginHost.Packages.Feeds;
using PluginHost.Packages.Installing;
using PluginHost.Packages.Locking;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;
using PluginHost.Web.Plugins;

namespace PluginHost.Web.Packages;

/// <summary>Puts what the package client knows into words and numbers for people.</summary>
internal static class PackagePresenter
{
    public static PackageChange Show(PlannedChange change) => new(
        change.Id.Value, change.Name, change.Action, change.From, change.To, change.Source, change.PackageBytes, change.UnpackedBytes, change.IsDependency,
        change.Signer is { } signer ? Show(signer) : null, Show(change.Permissions), Show(change.AddedPermissions), Show(change.RemovedPermissions));

    public static PackageSearch Show(SearchAnswer answer) => new(
        [.. answer.Found.Select(found => new FoundPackage(found.Id.Value, found.Version, found.Feed, found.Description, found.Authors, found.Versions))],
        [.. answer.Failures.Select(failure => $"{failure.Code}: {failure.Reason}")]);

    public static InstalledPackageList Show(IReadOnlyList<LockedPlugin> installed) => new([.. installed.Select(plugin => new InstalledPackage(
        plugin.Id.Value, plugin.Active.Version, plugin.Requested, plugin.Active.Source, plugin.Active.ContentHash, plugin.Active.Signer is { } signer ? Show(signer) : null, plugin.Active.InstalledAt,
        [.. plugin.Kept.Select(kept => kept.Version)]))]);

    private static PackageSignedBy Show(PackageSigner signer) => new(signer.Kind, signer.Fingerprint, signer.Subject, signer.Owners, signer.SignedAt);

    private static PluginPermission[] Show(IReadOnlyList<ManifestPermission> permissions) => [.. permissions.Select(asked => new PluginPermission(asked.Permission, asked.Reason, asked.Hosts ?? []))];
}
