using PluginHost.Packages.Locking;
using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>Ends what a process that ended in the middle began: undone before it was known to work, finished afterwards.</summary>
internal sealed class InstallRecovery(PackageHome home, PluginBelongings? belongings)
{
    private readonly InstallJournal _journal = new(home);
    private readonly FolderSwitch _folders = new(home);
    private readonly LockFile _lockFile = new(home.LockFile);

    public async Task<RecoveryReport> RunAsync()
    {
        if (_journal.Read() is not { } page)
        {
            CleanUp();
            return new RecoveryReport([], []);
        }

        IReadOnlyList<PluginId> ids = [.. page.Entries.Select(entry => entry.Id)];
        if (page.Phase == JournalPhase.Committed)
        {
            await FinishAsync(page);
            return new RecoveryReport([], ids);
        }

        _folders.Undo(page, null);
        Forget();
        return new RecoveryReport(ids, []);
    }

    /// <summary>Writes down what is in place, and removes what is not needed any more.</summary>
    public async Task FinishAsync(JournalPage page)
    {
        _folders.Do(page, null);
        await _lockFile.WriteAsync(page.Lock, CancellationToken.None);

        // While the journal is there: a power cut in the middle of it is made up for.
        var left = new LeftBehind(belongings);
        foreach (var entry in page.Entries.Where(entry => entry.Forgets))
        {
            left.Remove(entry.Id);
        }

        Forget();
    }

    /// <summary>Ends the change: the journal goes first, what it speaks of afterwards.</summary>
    public void Forget()
    {
        _journal.Remove();
        CleanUp();
    }

    /// <summary>Removes what is staged and packages that belong to nothing.</summary>
    public void CleanUp()
    {
        if (Directory.Exists(home.Staging))
        {
            Directory.Delete(home.Staging, recursive: true);
        }

        new KeptPackages(home).Prune(_lockFile.Read());
    }
}
