using System.Text.Json;
using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Runtime.SafeMode;

/// <summary>
/// Remembers, over the end of the process, whether the plugins of the user let it live. From the moment one of them is started until the host has
/// been well for a while the process is on trial; one that ends on trial without being asked to has failed.
/// </summary>
internal sealed class StartJournal : ICallTrace, IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _trial;
    private readonly string _folder;
    private readonly ITimer _timer;
    private JournalFile? _file;
    private volatile JournalPage _page = JournalPage.Empty;
    private Action? _passed;
    private volatile string? _lastCalled;
    private bool _closed;

    public StartJournal(string folder, TimeSpan trial, TimeProvider time)
    {
        _folder = folder;
        _trial = trial;
        _timer = time.CreateTimer(static self => ((StartJournal)self!).Pass(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Why what was remembered could not be read.</summary>
    public Refusal? Problem { get; private set; }

    public int Failures => _page.Failures;

    public IReadOnlyList<Suspect> Suspects => _page.Suspects;

    /// <summary>Reads how the starts before this one went, and begins to remember this one. Not while the host is put together: a server listens before it looks at files.</summary>
    public void Open()
    {
        try
        {
            _file = new JournalFile(_folder);
            var (page, lastCalled) = _file.Read();
            _page = page.OnTrial
                ? JournalPage.Empty with { Failures = page.Failures + 1, Suspects = Blame.Order(page, lastCalled) }
                : JournalPage.Empty with { Failures = page.Failures, Suspects = page.Suspects };
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            Problem = SafeModeRefusals.Unreadable(_file?.ToString() ?? _folder, exception.Message);
        }

        Save(_page);
    }

    /// <summary>Called whenever a trial was passed.</summary>
    public void OnPassed(Action passed) => _passed = passed;

    /// <summary>A plugin's code is about to run. Plugins that came with the host are never on trial.</summary>
    public void Trying(PluginCandidate candidate, string doing) => Change(candidate, page =>
    {
        var entry = Entry(candidate, $"it was in {doing}");
        return page with { OnTrial = true, Trying = [entry, .. Without(page.Trying, entry)] };
    });

    /// <summary>It runs, or it does not.</summary>
    public void Tried(PluginCandidate candidate, bool runs) => Change(candidate, page =>
    {
        var entry = Entry(candidate, "it was running");
        return page with { Trying = [.. Without(page.Trying, entry)], Started = runs ? [entry, .. Without(page.Started, entry)] : page.Started };
    });

    /// <inheritdoc/>
    public void Called(PluginId plugin)
    {
        // Off trial two volatile reads and nothing else; on trial a small write when another plugin is called than before.
        if (_page.OnTrial && !ReferenceEquals(_lastCalled, plugin.Value))
        {
            WriteLastCalled(plugin.Value);
        }
    }

    /// <summary>A person wants to begin anew.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            Save(_page with { Failures = 0, Suspects = [] });
        }
    }

    /// <summary>The host was asked to end: neither a failure nor a proof of health.</summary>
    public void Close()
    {
        lock (_lock)
        {
            if (!_closed)
            {
                Save(JournalPage.Empty with { Failures = _page.Failures, Suspects = _page.Suspects });
                _closed = true;
            }
        }
    }

    public void Dispose()
    {
        Close();
        _timer.Dispose();
        _file?.Dispose();
    }

    private void Change(PluginCandidate candidate, Func<JournalPage, JournalPage> change)
    {
        if (candidate.BuiltIn)
        {
            return;
        }

        lock (_lock)
        {
            if (!_closed)
            {
                var begins = !_page.OnTrial;
                Save(change(_page), begins);
                _timer.Change(_page.Trying.Count == 0 ? _trial : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Pass()
    {
        lock (_lock)
        {
            if (_closed || !_page.OnTrial || _page.Trying.Count > 0)
            {
                return;
            }

            Save(JournalPage.Empty);
        }

        _passed?.Invoke();
    }

    // By itself: what its lambdas capture would be allocated for every call into a plugin, also for those that have nothing to write.
    private void WriteLastCalled(string plugin)
    {
        lock (_lock)
        {
            var number = _page.Started.ToList().FindIndex(entry => entry.Plugin == plugin);
            if (number >= 0 && !_closed)
            {
                _lastCalled = plugin;
                Guard(file => file.WriteLastCalled(number));
            }
        }
    }

    private void Save(JournalPage page, bool durable = false)
    {
        _page = page;
        _lastCalled = null;
        Guard(file =>
        {
            file.Write(page, durable);
            file.WriteLastCalled(-1);
        });
    }

    // A full disk must not keep plugins from loading; it only costs the memory of this start.
    private void Guard(Action<JournalFile> write)
    {
        try
        {
            if (_file is not null)
            {
                write(_file);
            }
        }
        catch (IOException exception)
        {
            Problem = SafeModeRefusals.Unreadable(_file!.ToString(), exception.Message);
        }
    }

    private static Suspect Entry(PluginCandidate candidate, string evidence) => new(candidate.Id.Value, candidate.Version.ToNormalizedString(), evidence);

    private static IEnumerable<Suspect> Without(IEnumerable<Suspect> entries, Suspect same) => entries.Where(entry => entry.Plugin != same.Plugin);
}
