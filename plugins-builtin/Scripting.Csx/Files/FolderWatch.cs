using System.Diagnostics.CodeAnalysis;

namespace PluginHost.Plugins.Scripting.Csx.Files;

/// <summary>
/// Tells which scripts of a folder are other than before. What the system says of changes is a hint of when to look; what is true is what a look at all
/// files finds, since hints get lost, and on some volumes never come.
/// </summary>
/// <param name="folder">Absolute path. Made where it is not there.</param>
/// <param name="changed">Given names from the folder on, with <c>/</c>. Not waited for.</param>
/// <param name="lacking">Told why there is no such folder, and <see langword="null"/> when there is one again.</param>
internal sealed class FolderWatch(string folder, Action<IReadOnlyCollection<string>> changed, Action<string?>? lacking = null) : IDisposable
{
    // Saved to usable in 50 ms is the promise. Most dances of editors are over within this; a longer one is noticed once the script is made, which is then made again.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestDance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _hinted = new(0);
    private HashSet<string> _hints = new(StringComparer.Ordinal);
    private Dictionary<string, FileStamp> _known = new(StringComparer.Ordinal);
    private FileSystemWatcher? _watcher;
    private long _lastHint;
    private string? _lacking;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Watch();
            Look();
            if (await _hinted.WaitAsync(SweepPeriod, cancellationToken))
            {
                await CalmAsync(cancellationToken);
            }
        }
    }

    // Not the semaphore: a hint may be under way on the watcher's thread.
    public void Dispose() => _watcher?.Dispose();

    private async Task CalmAsync(CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        for (var wait = Quiet; wait > TimeSpan.Zero && TimeProvider.System.GetElapsedTime(begun) < LongestDance; wait = Quiet - TimeProvider.System.GetElapsedTime(Volatile.Read(ref _lastHint)))
        {
            await Task.Delay(wait, cancellationToken);
        }

        while (_hinted.CurrentCount > 0)
        {
            await _hinted.WaitAsync(cancellationToken);
        }
    }

    private void Look()
    {
        HashSet<string> names;
        lock (_lock)
        {
            (names, _hints) = (_hints, new HashSet<string>(StringComparer.Ordinal));
        }

        var now = FolderSweep.Of(folder);
        names.UnionWith(now.Where(pair => !_known.TryGetValue(pair.Key, out var known) || known != pair.Value).Select(pair => pair.Key));
        names.UnionWith(_known.Keys.Where(name => !now.ContainsKey(name)));

        // What was hinted and never was a script of the folder, such as a link, is none now.
        names.RemoveWhere(name => !now.ContainsKey(name) && !_known.ContainsKey(name));
        _known = now;
        if (names.Count > 0)
        {
            changed(names);
        }
    }

    private void Watch()
    {
        if (_watcher is not null && Directory.Exists(folder))
        {
            return;
        }

        _watcher?.Dispose();
        _watcher = null;
        try
        {
            Directory.CreateDirectory(folder);
            Lacks(null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Lacks(error.Message);
            return;
        }

        try
        {
            _watcher = Begin();
        }
        catch (IOException)
        {
            // The system has no more watches. Without hints the look every few seconds finds what changes.
        }
    }

    private FileSystemWatcher Begin()
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Hint(change.Name);
        watcher.Changed += (_, change) => Hint(change.Name);
        watcher.Deleted += (_, change) => Hint(change.Name);
        watcher.Renamed += (_, change) =>
        {
            Hint(change.OldName);
            Hint(change.Name);
        };
        watcher.Error += (_, _) => Hint(null);
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Lacks(string? reason)
    {
        if (reason != _lacking)
        {
            _lacking = reason;
            lacking?.Invoke(reason);
        }
    }

    private void Hint(string? name)
    {
        lock (_lock)
        {
            if (IsScript(name))
            {
                _hints.Add(name.Replace('\\', '/'));
            }
        }

        Volatile.Write(ref _lastHint, TimeProvider.System.GetTimestamp());
        if (_hinted.CurrentCount == 0)
        {
            _hinted.Release();
        }
    }

    private static bool IsScript([NotNullWhen(true)] string? name) => name is not null && name.EndsWith(ScriptStore.Extension, StringComparison.Ordinal);
}
