using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>One attempt at a job in this process: its latest report, and the reason it was told to end.</summary>
internal sealed class JobAttempt(JobRecord job, PluginId plugin, JobRate rate) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private JobProgress _progress = job.Progress;
    private string? _checkpoint;
    private bool _hasNews;

    public JobRecord Job => job;

    /// <summary>Whose handler runs.</summary>
    public PluginId Plugin => plugin;

    public JobRate Rate => rate;

    public CancellationToken Ending => _ending.Token;

    public AttemptEnd End { get; private set; }

    /// <summary>Attempts that count, this one included: the store forgets those before it once it gets further than they did.</summary>
    public int Count { get; set; } = job.Attempts;

    /// <summary>Progress and last checkpoint as reported.</summary>
    public (JobProgress Progress, string? Checkpoint) Latest
    {
        get
        {
            lock (_gate)
            {
                return (_progress, _checkpoint);
            }
        }
    }

    public void Report(JobProgress progress, string? checkpoint)
    {
        lock (_gate)
        {
            _progress = progress;
            _checkpoint = checkpoint ?? _checkpoint;
            _hasNews = true;
        }
        rate.Add(progress.Done);
    }

    /// <summary>Whether there was a report since this was last asked.</summary>
    public bool TakeNews()
    {
        lock (_gate)
        {
            var hadNews = _hasNews;
            _hasNews = false;
            return hadNews;
        }
    }

    /// <summary>Tells the handler to end. The first reason stands, but losing the lease overrules all.</summary>
    public void Stop(AttemptEnd reason)
    {
        lock (_gate)
        {
            if (End == AttemptEnd.None || reason == AttemptEnd.LeaseLost)
            {
                End = reason;
            }
        }
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    public void Dispose() => _ending.Dispose();
}
