namespace PluginHost.Web;

/// <summary>How jobs are worked off.</summary>
public sealed record JobRunnerOptions
{
    /// <summary>Workers that leave backfill alone, so that it never delays somebody who waits.</summary>
    public int InteractiveWorkers { get; init; } = 2;

    /// <summary>Workers that take backfill when nothing interactive waits.</summary>
    public int BackfillWorkers { get; init; } = 1;

    /// <summary>A job whose host has not renewed its lease for this long is taken over.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Shortest time between two stored and published progress reports of a job.</summary>
    public TimeSpan ReportEvery { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How often the store is asked for jobs that became due by themselves.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pause before the second attempt; doubles with each further one.</summary>
    public TimeSpan RetryBase { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan RetryMax { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Pause before a job is tried again that a cause outside of it stopped, such as a full disk.</summary>
    public TimeSpan WaitPause { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>No other host uses the job store, so what a killed one left is taken over at once.</summary>
    public bool IsAlone { get; init; }

    /// <summary>How long a handler may take to end after it was told to.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);
}
