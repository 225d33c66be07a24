using NuGet.Versioning;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Locking;
using PluginHost.Packages.Resolution;
using PluginHost.Packages.Signatures;
using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>Works out what a request would change. Brings and verifies packages on the way, and leaves plugins as they are.</summary>
internal sealed class PackagePlanner(PackageOptions options, PackageHome home, LockFile lockFile, FeedSet feeds, PackageReader reader, PackageResolver resolver)
{
    private readonly SignerPolicy _signers = new(options.Signers);

    public async Task<InstallPlan> InstallAsync(InstallRequest request, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var wish = new Wish(request.Id, VersionRange.All, request.Prerelease, request.Feed);
        if (request.Version is not null)
        {
            var version = NuGetVersion.TryParse(request.Version, out var parsed) ? parsed : throw InstallRefusals.BadVersion(request.Version);
            wish = wish with { Range = new VersionRange(version, true, version, true), Prerelease = true };
        }

        var resolved = await resolver.ResolveAsync([wish], [], Installed(), progress, cancellationToken);
        var before = lockFile.Read().Find(request.Id);
        var found = resolved.First(package => package.Content.Id == request.Id).Content.Version;
        return before is not null && IsInPlace(request.Id) && (request.Version is null ? found <= NuGetVersion.Parse(before.Active.Version) : found == NuGetVersion.Parse(before.Active.Version))
            ? throw ResolutionRefusals.UpToDate(request.Id, before.Active.Version)
            : Plan(resolved, request.AcceptSigner);
    }

    /// <summary>Everything that was asked for and has something newer.</summary>
    public async Task<InstallPlan> UpdateAllAsync(IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var wishes = new List<Wish>();
        foreach (var plugin in lockFile.Read().Plugins.Where(plugin => plugin.Requested))
        {
            var active = NuGetVersion.Parse(plugin.Active.Version);
            if ((await feeds.VersionsAsync(plugin.Id, feedName: null, cancellationToken)).Any(item => item.Version > active && (!item.Version.IsPrerelease || active.IsPrerelease)))
            {
                wishes.Add(new Wish(plugin.Id, new VersionRange(active), active.IsPrerelease));
            }
        }

        return Plan(await resolver.ResolveAsync(wishes, [], Installed(), progress, cancellationToken), acceptSigner: null);
    }

    /// <summary>Packages that are files already; one without a source is named after what is in it, since an upload's name says nothing.</summary>
    public async Task<InstallPlan> FilesAsync(
        IReadOnlyList<(string File, string? Source, bool Requested)> files, string? acceptSigner, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var given = new List<ResolvedPackage>();
        foreach (var (file, source, requested) in files)
        {
            progress?.Report(new PackageProgress(PackageStep.Verifying));
            var content = await reader.ReadAsync(file, cancellationToken);
            given.Add(new ResolvedPackage(content, file, source ?? $"{content.Id}.{content.Version.ToNormalizedString()}.nupkg", requested));
        }

        return Plan(await resolver.ResolveAsync([], given, Installed(), progress, cancellationToken), acceptSigner);
    }

    /// <summary>Back to a version whose package is kept: the last one, if none is named.</summary>
    public async Task<InstallPlan> RollbackAsync(PluginId id, string? version, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var before = lockFile.Read().Find(id) ?? throw InstallRefusals.NotInstalled(id);
        var target = before.Kept.FirstOrDefault(kept => version is null || NuGetVersion.TryParse(version, out var wanted) && wanted == NuGetVersion.Parse(kept.Version))
            ?? throw InstallRefusals.NothingKept(id, version);
        var file = home.Kept(id, NuGetVersion.Parse(target.Version));
        if (!File.Exists(file))
        {
            throw InstallRefusals.NothingKept(id, target.Version);
        }

        progress?.Report(new PackageProgress(PackageStep.Verifying, id));
        var content = await reader.ReadAsync(file, cancellationToken);
        if (content.ContentHash != target.ContentHash)
        {
            throw ContentRefusals.Hash(file, target.ContentHash, content.ContentHash);
        }

        // Its signer was accepted when it was installed.
        var given = new ResolvedPackage(content, file, target.Source, before.Requested);
        return Plan(await resolver.ResolveAsync([], [given], Installed(), progress, cancellationToken), content.Signer?.Fingerprint ?? SignerPolicy.Unsigned);
    }

    /// <summary>Removes it, and what is here for it alone.</summary>
    public InstallPlan Uninstall(PluginId id)
    {
        var locked = lockFile.Read();
        var (removed, installed) = (new List<LockedPlugin> { locked.Find(id) ?? throw InstallRefusals.NotInstalled(id) }, Installed());
        if (NeededBy(id) is { Count: > 0 } by)
        {
            throw InstallRefusals.Needed(id, by);
        }

        while (locked.Plugins.FirstOrDefault(plugin => !plugin.Requested && !removed.Contains(plugin) && NeededBy(plugin.Id).Count == 0) is { } unneeded)
        {
            removed.Add(unneeded);
        }

        var left = new LeftBehind(options.Belongings);
        return new InstallPlan([.. removed.Select(plugin => new PlannedChange(plugin.Id, PlannedAction.Uninstall, plugin.Active.Version, null)
        {
            Name = installed.Find(plugin.Id)?.Manifest?.Name,
            IsDependency = !plugin.Requested,
            DataBytes = left.BytesOf(plugin.Id),
        })])
        {
            Stamp = lockFile.Stamp(),
        };

        List<string> NeededBy(PluginId needed) =>
        [
            .. installed.All.Where(plugin => removed.TrueForAll(gone => gone.Id != plugin.Id) && plugin.Manifest!.DependsOn.Any(dependency => !dependency.Optional && dependency.Id == needed.Value))
                .Select(plugin => $"'{plugin.Id}'"),
        ];
    }

    // Somebody may have removed the folder by hand: then it is installed anew.
    private bool IsInPlace(PluginId id) => Directory.Exists(home.Active(id));

    private InstalledPlugins Installed() => InstalledPlugins.Read(options.BuiltInFolder, home.Plugins);

    private InstallPlan Plan(IReadOnlyList<ResolvedPackage> packages, string? acceptSigner)
    {
        var (locked, changes) = (lockFile.Read(), new List<PlannedChange>());
        foreach (var package in packages)
        {
            var before = locked.Find(package.Content.Id);
            if (IsInPlace(package.Content.Id) && before?.Active.Version == package.Content.Version.ToNormalizedString() && before.Active.ContentHash == package.Content.ContentHash)
            {
                continue;
            }

            if (before is null && IsInPlace(package.Content.Id))
            {
                throw InstallRefusals.FolderTaken(package.Content.Id, home.Active(package.Content.Id));
            }

            var asks = _signers.Check(package.Content.Key, package.Content.Signer, before?.Active.Signer, acceptSigner);
            changes.Add(PlannedChanges.Of(package, before, home) with { SignerStanding = Standing(package.Content.Signer, before, locked), AsksForSigner = asks });
        }

        return new InstallPlan(changes) { Stamp = lockFile.Stamp(), Downloads = [.. packages.Select(package => package.File).Where(file => Path.GetDirectoryName(file) == home.Downloads)] };
    }

    private static SignerStanding Standing(PackageSigner? signer, LockedPlugin? before, PluginLock locked) => signer switch
    {
        _ when SignerPolicy.IsChange(signer, before?.Active.Signer) => SignerStanding.Changed,
        null => SignerStanding.Unsigned,
        _ when before?.Active.Signer is not null => SignerStanding.Same,
        _ when locked.Plugins.Any(plugin => plugin.Active.Signer?.IsSameAs(signer) == true) => SignerStanding.Known,
        _ => SignerStanding.First,
    };
}
