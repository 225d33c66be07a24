using PluginHost.Packages.Bundles;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Installing;
using PluginHost.Packages.Locking;
using PluginHost.Packages.Resolution;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Compatibility;
using PluginHost.Sdk;

namespace PluginHost.Packages;

/// <summary>
/// Finds, verifies, installs, updates and removes plugins that are packages. Nothing of a package is run. One per home folder; safe for use from several
/// threads, of which one at a time is served. Whatever is refused throws a <see cref="PackageException"/> and leaves everything as it was.
/// </summary>
public sealed class PackageClient : IDisposable
{
    private readonly LockFile _lockFile;
    private readonly FeedSet _feeds;
    private readonly InstallGate _gate;
    private readonly InstallRecovery _recovery;
    private readonly PackagePlanner _planner;
    private readonly PackageInstaller _installer;
    private readonly DownloadFolder _downloads;
    private readonly BundleWriter _bundleWriter;
    private readonly BundleReader _bundleReader;
    private readonly UpdateFinder _updates;

    public PackageClient(PackageOptions options, TimeProvider time)
    {
        var sdk = options.Sdk ?? ApiRange.Host;
        var home = new PackageHome(Path.GetFullPath(options.HomeFolder));
        var reader = new PackageReader(options.Limits, new SignatureReader(time));
        _lockFile = new LockFile(home.LockFile);
        _feeds = new FeedSet(options, time);
        _gate = new InstallGate(home);
        _recovery = new InstallRecovery(home, options.Belongings);
        _planner = new PackagePlanner(options, home, _lockFile, _feeds, reader, new PackageResolver(_feeds, new PackageFetcher(home, reader), sdk));
        _downloads = new DownloadFolder(home, time);
        _installer = new PackageInstaller(options, home, _lockFile, _recovery, time);
        _bundleWriter = new BundleWriter(home, _lockFile);
        _bundleReader = new BundleReader(options, home, reader);
        _updates = new UpdateFinder(_feeds, sdk);
    }

    /// <summary>What was installed from packages, in order of id.</summary>
    public IReadOnlyList<LockedPlugin> Installed => _lockFile.Read().Plugins;

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<string> FeedNames => [.. _feeds.Feeds.Select(feed => feed.Name)];

    /// <summary>Finishes or undoes what a process that ended in the middle began. Call it at start, before plugins are looked for.</summary>
    public async Task<RecoveryReport> RecoverAsync(CancellationToken cancellationToken)
    {
        using var turn = await _gate.EnterAsync(cancellationToken);
        _downloads.RemoveForgotten();
        return await _recovery.RunAsync();
    }

    public Task<SearchAnswer> SearchAsync(PackageQuery query, CancellationToken cancellationToken) => _feeds.SearchAsync(query, cancellationToken);

    /// <summary>What is newer than what is installed. A look at the feeds, without a download.</summary>
    public Task<UpdateAnswer> FindUpdatesAsync(CancellationToken cancellationToken) => _updates.FindAsync(Installed, cancellationToken);

    public Task<InstallPlan> PlanInstallAsync(InstallRequest request, IProgress<PackageProgress>? progress, CancellationToken cancellationToken) =>
        PlanAsync(() => _planner.InstallAsync(request, progress, cancellationToken), cancellationToken);

    /// <summary>Everything that was asked for and has something newer; a plan without changes when nothing has.</summary>
    public Task<InstallPlan> PlanUpdateAllAsync(IProgress<PackageProgress>? progress, CancellationToken cancellationToken) =>
        PlanAsync(() => _planner.UpdateAllAsync(progress, cancellationToken), cancellationToken);

    /// <summary>A package that was brought as a file, or a bundle of them. The file must stay until the plan is applied.</summary>
    /// <param name="acceptSigner">As <see cref="InstallRequest.AcceptSigner"/>.</param>
    public Task<InstallPlan> PlanFileAsync(string path, string? acceptSigner, IProgress<PackageProgress>? progress, CancellationToken cancellationToken) =>
        _bundleReader.IsBundle(path)
            ? PlanBundleAsync(path, acceptSigner, progress, cancellationToken)
            : PlanAsync(() => _planner.FilesAsync([(path, null, true)], acceptSigner, progress, cancellationToken), cancellationToken);

    /// <summary>Back to a kept version: the last one when none is named.</summary>
    public Task<InstallPlan> PlanRollbackAsync(PluginId id, string? version, IProgress<PackageProgress>? progress, CancellationToken cancellationToken) =>
        PlanAsync(() => _planner.RollbackAsync(id, version, progress, cancellationToken), cancellationToken);

    /// <summary>Removes it with its kept versions, and what is here for it alone.</summary>
    public Task<InstallPlan> PlanUninstallAsync(PluginId id, CancellationToken cancellationToken) => PlanAsync(() => Task.FromResult(_planner.Uninstall(id)), cancellationToken);

    /// <summary>What a bundle of another machine has that is not installed here.</summary>
    public Task<InstallPlan> PlanBundleAsync(string path, string? acceptSigner, IProgress<PackageProgress>? progress, CancellationToken cancellationToken) =>
        PlanAsync(async () => await _planner.FilesAsync(await _bundleReader.UnpackAsync(path, cancellationToken), acceptSigner, progress, cancellationToken), cancellationToken);

    /// <summary>Carries a plan out; every plugin is tried, and everything is put back when one refuses.</summary>
    public async Task<InstallReport> ApplyAsync(InstallPlan plan, IPluginTrial trial, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        using var turn = await _gate.EnterAsync(cancellationToken);
        await _recovery.RunAsync();
        return await _installer.ApplyAsync(plan, trial, progress, cancellationToken);
    }

    /// <summary>Puts installed plugins, with all that they need, into one file.</summary>
    /// <param name="ids">Which; none for all.</param>
    public async Task ExportAsync(IReadOnlyList<PluginId> ids, string target, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        using var turn = await _gate.EnterAsync(cancellationToken);
        await _bundleWriter.ExportAsync(ids, target, progress, cancellationToken);
    }

    public void Dispose()
    {
        _feeds.Dispose();
        _gate.Dispose();
    }

    private async Task<InstallPlan> PlanAsync(Func<Task<InstallPlan>> plan, CancellationToken cancellationToken)
    {
        using var turn = await _gate.EnterAsync(cancellationToken);
        return await plan();
    }
}
