using NuGet.Versioning;
using PluginHost.Packages.Locking;
using PluginHost.Packages.Resolution;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Packages.Installing;

/// <summary>Says what a package would change for whoever has to agree.</summary>
internal static class PlannedChanges
{
    public static PlannedChange Of(ResolvedPackage package, LockedPlugin? before, PackageHome home)
    {
        var content = package.Content;
        var asked = before is null ? [] : ManifestReader.Read(home.Active(content.Id)).Manifest?.Permissions ?? [];
        return new PlannedChange(content.Id, Action(before, content.Version), before?.Active.Version, content.Version.ToNormalizedString())
        {
            Name = content.Manifest.Name,
            Source = package.Source,
            PackageBytes = content.FileBytes,
            UnpackedBytes = content.UnpackedBytes,
            Signer = content.Signer,
            PreviousSigner = before?.Active.Signer,
            IsDependency = !package.Requested,
            Permissions = content.Manifest.Permissions,
            AddedPermissions = PermissionDifference.Without(content.Manifest.Permissions, asked),
            RemovedPermissions = PermissionDifference.Without(asked, content.Manifest.Permissions),
            Package = package,
        };
    }

    private static PlannedAction Action(LockedPlugin? before, NuGetVersion to) => before is null
        ? PlannedAction.Install
        : to.CompareTo(NuGetVersion.Parse(before.Active.Version)) switch
        {
            > 0 => PlannedAction.Update,
            < 0 => PlannedAction.Downgrade,
            _ => PlannedAction.Replace,
        };
}
