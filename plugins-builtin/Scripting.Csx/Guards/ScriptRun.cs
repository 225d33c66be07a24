namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>One run on one thread, and what it has left. Once stopped it stays stopped: whatever swallowed the exception meets it again at the next step.</summary>
internal sealed class ScriptRun : IDisposable
{
    // What doubles in every step may be sixteen times as large before it is seen, and is seen at once in a loop that has just begun.
    private const int StepsPerMeasure = 4, MeasuredAtFirst = 64;

    private readonly CancellationToken _cancelled;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _stop;
    private readonly ScriptLimits _limits;
    private readonly long _before = GC.GetAllocatedBytesForCurrentThread();
    private int _steps;

    public ScriptRun(ScriptLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        _limits = limits;
        _cancelled = cancellationToken;
        _deadline = new CancellationTokenSource(limits.Time, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_deadline.Token, cancellationToken);
        _stop = _either.Token;
    }

    public StopReason Stopped { get; private set; }

    /// <summary>What would have stopped it by now, for a run that ended in an exception of its own.</summary>
    public StopReason Due => Stopped != StopReason.None ? Stopped : _cancelled.IsCancellationRequested ? StopReason.Cancelled : _stop.IsCancellationRequested ? StopReason.Time : StopReason.None;

    // Runs in every iteration of every loop of a script: two reads where nothing is due.
    public void Step()
    {
        if (Stopped != StopReason.None || _stop.IsCancellationRequested)
        {
            Stop(Due);
        }

        if (++_steps <= MeasuredAtFirst || _steps % StepsPerMeasure == 0)
        {
            Account(0);
        }
    }

    /// <summary>Before something large is made: whether it fits in what is left.</summary>
    public void Account(long bytes)
    {
        if (bytes > _limits.AllocatedBytes - (GC.GetAllocatedBytesForCurrentThread() - _before))
        {
            Stop(StopReason.Memory);
        }
    }

    public void Stop(StopReason reason)
    {
        Stopped = reason;
        throw new ScriptStoppedException(reason);
    }

    public void Dispose()
    {
        _either.Dispose();
        _deadline.Dispose();
    }
}
