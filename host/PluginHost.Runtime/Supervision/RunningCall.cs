using System.Diagnostics;

namespace PluginHost.Runtime.Supervision;

/// <summary>
/// A call under way, reused for many. <c>_run</c> is the version of the run with its phase in the low bits: whoever ends a run
/// (its caller, or the watchdog) does so by compare-and-swap on the very run it looked at, so a late watchdog cannot hit the next one.
/// </summary>
internal sealed class RunningCall(PluginSupervisor supervisor)
{
    private const long PhaseMask = 3;
    private const long Running = 1;
    private const long Expired = 2;
    private const long Step = 4;

    private CancellationTokenSource _source = new();
    private CancellationTokenRegistration _callerRegistration;
    private TaskCompletionSource? _expiry;
    private long _run;
    private long _expiresAt;
    private int _cause;

    public FenceOperation Operation { get; private set; } = null!;

    /// <summary>Only while somebody collects traces.</summary>
    public Activity? Span { get; set; }

    public long StartedAt { get; private set; }

    public TimeSpan? Deadline { get; private set; }

    public CancellationToken Token => _source.Token;

    public ExpiryCause Cause => (ExpiryCause)Volatile.Read(ref _cause);

    public bool IsExpired => (Volatile.Read(ref _run) & PhaseMask) == Expired;

    public void Begin(FenceOperation operation, long now, TimeSpan? deadline, CancellationToken caller)
    {
        Operation = operation;
        StartedAt = now;
        Deadline = deadline;
        _expiry = null;
        _cause = (int)ExpiryCause.Deadline;
        _expiresAt = deadline is { } limit ? now + supervisor.ToTicks(limit) : long.MaxValue;
        Volatile.Write(ref _run, (_run & ~PhaseMask) + Step + Running);
        if (caller.CanBeCanceled)
        {
            _callerRegistration = caller.UnsafeRegister(static state => ((RunningCall)state!).Cancel(ExpiryCause.Caller), this);
        }
    }

    /// <summary>Tells the plugin to end, and gives it a short while to do so. Its own callbacks run on the pool, never on the canceller's thread.</summary>
    public void Cancel(ExpiryCause cause)
    {
        if (Interlocked.CompareExchange(ref _cause, (int)cause, (int)ExpiryCause.Deadline) != (int)ExpiryCause.Deadline)
        {
            return;
        }

        var grace = supervisor.Now + supervisor.ToTicks(supervisor.Policy.CancelGrace);
        Volatile.Write(ref _expiresAt, Math.Min(Volatile.Read(ref _expiresAt), grace));
        _ = _source.CancelAsync();
    }

    /// <summary>For the watchdog: ends the run if its time is over. Its caller waits until <see cref="LetGo"/>.</summary>
    public bool TryExpire(long now)
    {
        var run = Volatile.Read(ref _run);
        return (run & PhaseMask) == Running && Volatile.Read(ref _expiresAt) <= now
            && Interlocked.CompareExchange(ref _run, (run & ~PhaseMask) | Expired, run) == run;
    }

    /// <summary>Lets the caller of an expired run go, and tells the plugin.</summary>
    public void LetGo()
    {
        Volatile.Read(ref _expiry)?.TrySetResult();
        _ = _source.CancelAsync();
    }

    /// <summary>Between begin and end, expired or not.</summary>
    public bool IsUnderWay => (Volatile.Read(ref _run) & PhaseMask) != 0;

    public bool IsRunning => (Volatile.Read(ref _run) & PhaseMask) == Running;

    /// <summary>For the caller: ends the run. Answers <see langword="false"/> when the watchdog ended it first.</summary>
    public bool TryEnd()
    {
        _callerRegistration.Dispose();
        _callerRegistration = default;
        var run = Volatile.Read(ref _run);
        return (run & PhaseMask) == Running && Interlocked.CompareExchange(ref _run, run & ~PhaseMask, run) == run;
    }

    /// <summary>Makes it ready for the next run. Registrations that the plugin left on the token end here.</summary>
    public void Recycle()
    {
        Operation = null!;
        Span = null;
        if (!_source.TryReset())
        {
            _source = new CancellationTokenSource();
        }
    }

    public async ValueTask<TResult> RaceAsync<TResult>(ValueTask<TResult> pending)
    {
        var task = pending.AsTask();
        await RaceAsync(task);
        return await task;
    }

    public ValueTask RaceAsync(ValueTask pending) => RaceAsync(pending.AsTask());

    // The plugin's task may never end: the caller is let go by the watchdog, whatever the plugin does.
    private async ValueTask RaceAsync(Task task)
    {
        var expiry = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _expiry, expiry);
        if (IsExpired)
        {
            expiry.TrySetResult();
        }

        await Task.WhenAny(task, expiry.Task);
        if (!task.IsCompleted)
        {
            Operation.Point.Group.Abandon(Operation, task);
            throw new TimeoutException();
        }

        await task;
    }
}
