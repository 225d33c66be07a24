using PluginHost.Packages.Locking;
using PluginHost.Packages.Resolution;
using PluginHost.Packages.Signatures;

namespace PluginHost.Packages.Installing;

/// <summary>
/// Carries a plan out: stage, exchange folders, try, write down. What was there is put back when anything goes wrong before the last step, and by
/// <see cref="InstallRecovery"/> when the process ended.
/// </summary>
internal sealed class PackageInstaller(PackageOptions options, PackageHome home, LockFile lockFile, InstallRecovery recovery, TimeProvider time)
{
    private readonly InstallJournal _journal = new(home);
    private readonly PackageStager _stager = new(options, home);
    private readonly KeptPackages _kept = new(home);

    public async Task<InstallReport> ApplyAsync(InstallPlan plan, IPluginTrial trial, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        if (plan.Stamp != lockFile.Stamp())
        {
            throw InstallRefusals.Stale();
        }

        foreach (var refused in plan.Changes.Where(item => item.AsksForSigner && !SignerPolicy.IsAccepted(item.Signer, plan.AcceptSigners)))
        {
            throw SignatureRefusals.Changed(refused.Package!.Content.Key, refused.PreviousSigner!, refused.Signer);
        }

        if (plan.Changes.Count == 0)
        {
            return new InstallReport([]);
        }

        var page = Page(plan);
        await StageAsync(plan, page, progress, cancellationToken);
        var change = new FolderChange(home, _journal, recovery, trial, progress);
        await change.RunAsync(page, cancellationToken);

        // From here on the change is a fact: a token that is cancelled now comes too late.
        progress?.Report(new PackageProgress(PackageStep.Committing));
        try
        {
            await recovery.FinishAsync(page);
            foreach (var download in plan.Downloads)
            {
                File.Delete(download);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw InstallRefusals.Unfinished("The plugins are in place", exception);
        }

        progress?.Report(new PackageProgress(PackageStep.Done));
        return new InstallReport(plan.Changes);
    }

    private JournalPage Page(InstallPlan plan) => new(
        Guid.NewGuid().ToString("N"),
        JournalPhase.Switching,
        [.. plan.Changes.Select(change => new JournalEntry(change.Id, Directory.Exists(home.Active(change.Id)), change.Package is not null, change.Package is null && !plan.KeepData))],
        LockChange.Apply(lockFile.Read(), plan, options.KeepVersions, time.GetUtcNow()));

    private async Task StageAsync(InstallPlan plan, JournalPage page, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var package in plan.Changes.Select(change => change.Package).OfType<ResolvedPackage>())
            {
                await _stager.StageAsync(package, page.Transaction, progress, cancellationToken);
                await _kept.AddAsync(package, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            recovery.CleanUp();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw InstallRefusals.Switch(exception);
            }

            throw;
        }
    }
}
