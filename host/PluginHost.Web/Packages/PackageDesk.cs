using System.Collections.Concurrent;
using PluginHost.Packages;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Installing;
using PluginHost.Sdk;

namespace PluginHost.Web.Packages;

/// <summary>Keeps plans between the moment they are shown and the moment somebody says yes.</summary>
/// <remarks>A plan holds what must stay for it, such as an uploaded file. One that nobody wants is forgotten after half an hour, and with the process.</remarks>
internal sealed class PackageDesk(PackageReference packages, RuntimeReference runtime, WebHostOptions options, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, WaitingPlan> _plans = new(StringComparer.Ordinal);

    public InstalledPackageList Installed() => PackagePresenter.Show(packages.Client.Installed);

    public async Task<PackageSearch> SearchAsync(PackageQuery query, CancellationToken cancellationToken) => PackagePresenter.Show(await packages.Client.SearchAsync(query, cancellationToken));

    public async Task<PackagePlan> PlanAsync(PackagePlanRequest request, CancellationToken cancellationToken)
    {
        var client = packages.Client;
        var plan = request.Action switch
        {
            PackageAction.UpdateAll => await client.PlanUpdateAllAsync(null, cancellationToken),
            PackageAction.Install => await client.PlanInstallAsync(new InstallRequest(IdOf(request)) { Version = request.Version, Prerelease = request.Prerelease, AcceptSigner = request.AcceptSigner }, null, cancellationToken),
            PackageAction.Rollback => await client.PlanRollbackAsync(IdOf(request), request.Version, null, cancellationToken),
            _ => await client.PlanUninstallAsync(IdOf(request), cancellationToken),
        };
        return Keep(plan, file: null);
    }

    public async Task<PackagePlan> PlanUploadAsync(Stream body, string? acceptSigner, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(options.PackageUploads ?? Path.GetTempPath(), "uploads")).FullName, $"{Path.GetRandomFileName()}.nupkg");
        try
        {
            await using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            {
                await body.CopyToAsync(stream, cancellationToken);
            }

            return Keep(await packages.Client.PlanFileAsync(file, acceptSigner, null, cancellationToken), file);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    public async Task<PackageReport> ApplyAsync(string id, CancellationToken cancellationToken)
    {
        if (!_plans.TryRemove(id, out var waiting))
        {
            throw new PackageException(new Refusal(ErrorCodes.UnknownPackagePlan, "There is no such plan: it was applied already, or is older than half an hour.", "Ask for the plan again."));
        }

        try
        {
            var report = await packages.Client.ApplyAsync(waiting.Plan, new RuntimeTrial(runtime.Runtime), null, cancellationToken);
            return new PackageReport([.. report.Changes.Select(PackagePresenter.Show)]);
        }
        finally
        {
            waiting.Forget();
        }
    }

    private PackagePlan Keep(InstallPlan plan, string? file)
    {
        foreach (var (old, waiting) in _plans)
        {
            if (time.GetElapsedTime(waiting.Since) > Kept && _plans.TryRemove(old, out var forgotten))
            {
                forgotten.Forget();
            }
        }

        var id = Guid.NewGuid().ToString("N");
        _plans[id] = new WaitingPlan(plan, file, time.GetTimestamp());
        return new PackagePlan(id, [.. plan.Changes.Select(PackagePresenter.Show)]);
    }

    private static PluginId IdOf(PackagePlanRequest request) => PluginId.TryParse(request.Id, out var id)
        ? id
        : throw new PackageException(new Refusal(ErrorCodes.BadPackageRequest, $"'{request.Id}' is not the id of a plugin.", "Use one such as 'acme.warm'."));

    private sealed record WaitingPlan(InstallPlan Plan, string? File, long Since)
    {
        public void Forget()
        {
            if (File is not null)
            {
                System.IO.File.Delete(File);
            }
        }
    }
}
