using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Runtime.Workers;

/// <summary>How plugins in processes of their own are started and ended.</summary>
public sealed record WorkerOptions
{
    /// <summary>The worker's program: <c>pluginhost-worker.dll</c>, with its executable beside it.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "pluginhost-worker.dll");

    /// <summary>Managed memory of one worker; with what the runtime needs itself also the memory that native code can get.</summary>
    public int MemoryMegabytes { get; init; } = 2048;

    /// <summary>Files and sockets that one worker can have open.</summary>
    public int OpenFiles { get; init; } = 1024;

    /// <summary>Size of a file that it can write.</summary>
    public int FileMegabytes { get; init; } = 2048;

    /// <summary>Processor time of one worker, after which it is ended; 0 for any.</summary>
    public int CpuSeconds { get; init; }

    /// <summary>Whether the system holds workers to their permissions.</summary>
    public WorkerSandboxMode Sandbox { get; init; }

    /// <summary>What a call may take to end once it is cancelled or late; then the worker is killed, and with it all of its calls.</summary>
    public TimeSpan CancelGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Wait before a worker is started again that ended by itself, doubled each time up to <see cref="LongestBackoff"/>. The first time there is none.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A worker that has lived for this long was not ended by its start: the next one is started without a wait.</summary>
    public TimeSpan Settled { get; init; } = TimeSpan.FromSeconds(10);
}
