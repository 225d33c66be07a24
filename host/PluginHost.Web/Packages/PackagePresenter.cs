using PluginHost.Packages.Feeds;
using PluginHost.Packages.Installing;
using PluginHost.Packages.Locking;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;
using PluginHost.Web.Plugins;

namespace PluginHost.Web.Packages;

/// <summary>Puts what the package client knows into words and numbers for people.</summary>
internal static class PackagePresenter
{
    public static PackageChange Show(PlannedChange change) => new(
        change.Id.Value, change.Name, change.Action, change.From, change.To, change.Source, change.PackageBytes, change.UnpackedBytes, change.DataBytes, change.IsDependency,
        Show(change.Signer), Show(change.PreviousSigner), change.SignerStanding, change.AsksForSigner,
        Show(change.Permissions), Show(change.AddedPermissions), Show(change.RemovedPermissions));

    public static PackageSearch Show(SearchAnswer answer, IReadOnlyList<LockedPlugin> installed, IReadOnlyList<string> feeds)
    {
        var versions = installed.ToDictionary(plugin => plugin.Id, plugin => plugin.Active.Version);
        return new([.. answer.Found.Select(found => Show(found, versions.GetValueOrDefault(found.Id)))], Show(answer.Failures), feeds);
    }

    public static PackageUpdates Show(UpdateAnswer answer) =>
        new([.. answer.Found.Select(update => new AvailableUpdate(update.Id.Value, update.From, update.To, update.Feed))], Show(answer.Failures));

    public static InstalledPackageList Show(IReadOnlyList<LockedPlugin> installed) => new([.. installed.Select(plugin => new InstalledPackage(
        plugin.Id.Value, plugin.Active.Version, plugin.Requested, plugin.Active.Source, plugin.Active.ContentHash, Show(plugin.Active.Signer), plugin.Active.InstalledAt,
        [.. plugin.Kept.Select(kept => kept.Version)]))]);

    private static FoundPackage Show(PackageSummary found, string? installed) => new(
        found.Id.Value, found.Name, found.Version, found.Suited, found.Incompatible is { } refusal ? Show(refusal) : null, installed, found.Feed,
        found.Description, found.Authors, found.Licence, found.Homepage, found.Downloads, Show(found.Signer),
        found.Capabilities is { } capabilities ? [.. capabilities.Select(item => new PluginCapability(item.Contract, item.Id, item.Name, AtRunTime: false))] : null,
        found.Permissions is { } permissions ? Show(permissions) : null, found.Versions);

    private static PackageFailure[] Show(IReadOnlyList<Refusal> refusals) => [.. refusals.Select(Show)];

    private static PackageFailure Show(Refusal refusal) => new(refusal.Code, refusal.Reason, refusal.Cure);

    private static PackageSignedBy? Show(PackageSigner? signer) => signer is null ? null : new(signer.Kind, signer.Fingerprint, signer.Subject, signer.Owners, signer.SignedAt);

    private static PluginPermission[] Show(IReadOnlyList<ManifestPermission> permissions) => [.. permissions.Select(asked => new PluginPermission(asked.Permission, asked.Reason, asked.Hosts ?? []))];
}
