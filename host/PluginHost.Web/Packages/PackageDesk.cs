using PluginHost.Packages;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Installing;
using PluginHost.Sdk;
using PluginHost.Web.Events;

namespace PluginHost.Web.Packages;

/// <summary>What people and programs ask of packages, each in one step.</summary>
internal sealed class PackageDesk(PackageReference packages, PlanShelf plans, RuntimeReference runtime, StoredValues values, EventBus events, WebHostOptions options, TimeProvider time)
{
    public InstalledPackageList Installed() => PackagePresenter.Show(packages.Client.Installed);

    public async Task<PackageSearch> SearchAsync(PackageQuery query, CancellationToken cancellationToken)
    {
        var client = packages.Client;
        return PackagePresenter.Show(await client.SearchAsync(query, cancellationToken), client.Installed, client.FeedNames);
    }

    public async Task<PackageUpdates> UpdatesAsync(CancellationToken cancellationToken) => PackagePresenter.Show(await packages.Client.FindUpdatesAsync(cancellationToken));

    public async Task<PackagePlan> PlanAsync(PackagePlanRequest request, CancellationToken cancellationToken)
    {
        var (client, progress) = (packages.Client, ProgressOf(request.Operation));
        var plan = request.Action switch
        {
            PackageAction.UpdateAll => await client.PlanUpdateAllAsync(progress, cancellationToken),
            PackageAction.Install => await client.PlanInstallAsync(
                new InstallRequest(IdOf(request.Id)) { Version = request.Version, Feed = request.Source, Prerelease = request.Prerelease, AcceptSigner = request.AcceptSigner }, progress, cancellationToken),
            PackageAction.Rollback => await client.PlanRollbackAsync(IdOf(request.Id), request.Version, progress, cancellationToken),
            _ => await client.PlanUninstallAsync(IdOf(request.Id), cancellationToken),
        };
        progress.Report(new PackageProgress(PackageStep.Planned));
        return Show(plan, file: null);
    }

    public async Task<PackagePlan> PlanUploadAsync(Stream body, string? acceptSigner, string? operation, CancellationToken cancellationToken)
    {
        var file = NewFile();
        try
        {
            await using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            {
                await body.CopyToAsync(stream, cancellationToken);
            }

            var progress = ProgressOf(operation);
            var plan = await packages.Client.PlanFileAsync(file, acceptSigner, progress, cancellationToken);
            progress.Report(new PackageProgress(PackageStep.Planned));
            return Show(plan, file);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    public async Task<PackageReport> ApplyAsync(string id, PackageApplyRequest request, CancellationToken cancellationToken)
    {
        using var shelved = plans.Take(id);
        var plan = shelved.Plan with { KeepData = request.KeepData, AcceptSigners = request.AcceptSigners ?? [] };
        IReadOnlyList<PluginId> removed = [.. plan.Changes.Where(change => change.Action == PlannedAction.Uninstall).Select(change => change.Id)];
        var report = await packages.Client.ApplyAsync(plan, new RuntimeTrial(runtime.Runtime, removed), ProgressOf(request.Operation), cancellationToken);
        if (!plan.KeepData)
        {
            foreach (var gone in removed)
            {
                await values.RemoveAsync(gone, cancellationToken);
            }
        }

        return new PackageReport([.. report.Changes.Select(PackagePresenter.Show)]);
    }

    /// <summary>Forgets a plan that will not be applied.</summary>
    public void Drop(string id) => plans.Take(id).Dispose();

    /// <summary>Puts installed plugins into one file, which is gone when the stream is closed.</summary>
    public async Task<Stream> ExportAsync(PackageBundleRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<PluginId> ids = [.. (request.Ids ?? []).Select(IdOf)];
        var file = NewFile();
        await packages.Client.ExportAsync(ids, file, null, cancellationToken);
        return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, 128 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
    }

    public static PluginId IdOf(string? text) => PluginId.TryParse(text, out var id)
        ? id
        : throw new PackageException(new Refusal(ErrorCodes.BadPackageRequest, $"'{text}' is not the id of a plugin.", "Use one such as 'acme.warm'."));

    private PackagePlan Show(InstallPlan plan, string? file) => new(plans.Put(plan, file), [.. plan.Changes.Select(PackagePresenter.Show)]);

    private PackageNewsPublisher ProgressOf(string? operation) => new(events, time, operation);

    private string NewFile() => Path.Combine(Directory.CreateDirectory(Path.Combine(options.PackageUploads ?? Path.GetTempPath(), "uploads")).FullName, $"{Path.GetRandomFileName()}.nupkg");
}
