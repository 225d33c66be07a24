using PluginHost.Packages.Locking;

namespace PluginHost.Packages.Installing;

/// <summary>What the lock file says after a plan.</summary>
internal static class LockChange
{
    public static PluginLock Apply(PluginLock before, InstallPlan plan, int keepVersions, DateTimeOffset now) => before.With(
        plan.Changes.Where(change => change.Package is not null).Select(change => Entry(before.Find(change.Id), change, keepVersions, now)),
        plan.Changes.Where(change => change.Package is null).Select(change => change.Id));

    private static LockedPlugin Entry(LockedPlugin? before, PlannedChange change, int keepVersions, DateTimeOffset now)
    {
        var (content, source) = (change.Package!.Content, change.Package.Source);
        var active = new LockedVersion(content.Version.ToNormalizedString(), source, content.ContentHash, content.FileHash, content.Signer, now);
        var kept = before is null ? [] : before.Kept.Prepend(before.Active).Where(version => version.Version != active.Version).Take(keepVersions);
        return new LockedPlugin(change.Id, before?.Requested == true || !change.IsDependency, active, [.. kept]);
    }
}
