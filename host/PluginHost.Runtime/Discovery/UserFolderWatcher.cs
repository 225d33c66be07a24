namespace PluginHost.Runtime.Discovery;

/// <summary>Calls back once the user folder has been quiet for a moment after a change: a plugin is copied in as many files.</summary>
internal sealed class UserFolderWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly FileSystemWatcher _watcher;
    private readonly Timer _timer;

    public UserFolderWatcher(string folder, Func<Task> changed)
    {
        _timer = new Timer(_ => _ = changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Created += Changed;
        _watcher.Changed += Changed;
        _watcher.Deleted += Changed;
        _watcher.Renamed += Changed;

        // Events were lost: looking at everything is what is done anyway.
        _watcher.Error += (_, _) => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Changed(object sender, FileSystemEventArgs change) => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
}
