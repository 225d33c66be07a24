namespace PluginHost.Runtime.Supervision;

/// <summary>The calls under way in one group, and the spent ones for reuse. Per group, so that nothing a plugin left on a token outlives it.</summary>
internal sealed class CallTable(PluginSupervisor supervisor)
{
    private readonly Lock _lock = new();
    private readonly List<RunningCall> _all = [];
    private readonly Stack<RunningCall> _spare = new();
    private readonly RunningCall?[] _fast = new RunningCall?[Environment.ProcessorCount];

    /// <summary>What is being called now, expired calls included that have not returned.</summary>
    public IReadOnlyList<FenceOperation> UnderWay
    {
        get
        {
            lock (_lock)
            {
                // A call that ends meanwhile has no operation any more.
                return [.. _all.Where(call => call.IsUnderWay).Select(call => (FenceOperation?)call.Operation).OfType<FenceOperation>()];
            }
        }
    }

    public RunningCall Take()
    {
        ref var fast = ref _fast[Thread.GetCurrentProcessorId() % _fast.Length];
        return Interlocked.Exchange(ref fast, null) ?? TakeSlow();
    }

    public void GiveBack(RunningCall call)
    {
        call.Recycle();
        ref var fast = ref _fast[Thread.GetCurrentProcessorId() % _fast.Length];
        if (Interlocked.CompareExchange(ref fast, call, null) is not null)
        {
            lock (_lock)
            {
                _spare.Push(call);
            }
        }
    }

    /// <summary>An expired call may still be seen by the plugin's task: it is never used again.</summary>
    public void Discard(RunningCall call)
    {
        lock (_lock)
        {
            _all.Remove(call);
        }
    }

    /// <summary>Ends what is late. Answers nothing, without allocating, in the normal case.</summary>
    public IReadOnlyList<RunningCall> Expire(long now)
    {
        List<RunningCall>? expired = null;
        lock (_lock)
        {
            foreach (var call in _all)
            {
                if (call.TryExpire(now))
                {
                    (expired ??= []).Add(call);
                }
            }
        }

        return expired ?? (IReadOnlyList<RunningCall>)[];
    }

    public void CancelRunning(bool longWorkOnly)
    {
        lock (_lock)
        {
            foreach (var call in _all)
            {
                if (call.IsRunning && (!longWorkOnly || call.Operation is { Point.LongWork: true }))
                {
                    call.Cancel(ExpiryCause.Retired);
                }
            }
        }
    }

    private RunningCall TakeSlow()
    {
        lock (_lock)
        {
            if (_spare.TryPop(out var call))
            {
                return call;
            }

            call = new RunningCall(supervisor);
            _all.Add(call);
            return call;
        }
    }
}
