using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>Exchanges the folders of a plan and tries the plugins. Either all of them are new and well afterwards, or all are as they were.</summary>
internal sealed class FolderChange(PackageHome home, InstallJournal journal, InstallRecovery recovery, IPluginTrial trial, IProgress<PackageProgress>? progress)
{
    private readonly FolderSwitch _folders = new(home);

    public async Task RunAsync(JournalPage page, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new PackageProgress(PackageStep.Switching));
            await journal.WriteAsync(page);
            _folders.Do(page, id => progress?.Report(new PackageProgress(PackageStep.Switching, id)));
            foreach (var entry in page.Entries)
            {
                progress?.Report(new PackageProgress(PackageStep.OnTrial, entry.Id));
                if (await TryAsync(entry.Id, cancellationToken) is { } refusal)
                {
                    throw InstallRefusals.TrialFailed(entry.Id, refusal);
                }
            }

            await journal.WriteAsync(page with { Phase = JournalPhase.Committed });
        }
        catch (Exception exception)
        {
            try
            {
                await UndoAsync(page);
            }
            catch (Exception undoing) when (undoing is IOException or UnauthorizedAccessException)
            {
                throw InstallRefusals.Unfinished($"The change was to be taken back ({exception.Message})", undoing);
            }

            if (exception is IOException or UnauthorizedAccessException)
            {
                throw InstallRefusals.Switch(exception);
            }

            throw;
        }
    }

    private async Task UndoAsync(JournalPage page)
    {
        progress?.Report(new PackageProgress(PackageStep.RollingBack));
        _folders.Undo(page, id => progress?.Report(new PackageProgress(PackageStep.RollingBack, id)));
        recovery.Forget();
        foreach (var entry in page.Entries)
        {
            // How the old one fares is seen in the list of plugins; the reason to tell here is the new one's.
            _ = await TryAsync(entry.Id, CancellationToken.None);
        }
    }

    // What the host throws is one more way to say no.
    private async Task<Refusal?> TryAsync(PluginId id, CancellationToken cancellationToken)
    {
        try
        {
            return await trial.TryAsync(id, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Refusal(PackageCodes.TrialFailed, exception.Message);
        }
    }
}
