namespace PluginHost.Runtime.Scopes;

/// <summary>A timer that the scope can end. An exception in its callback is a failure of the plugin, not the end of the process.</summary>
internal sealed class ScopedTimer(PluginScope scope, TimerCallback callback, object? state) : ITimer, IRevocable
{
    private readonly Lock _lock = new();
    private TimerCallback? _callback = callback;
    private object? _state = state;
    private ITimer? _timer;

    public string Name => "timer";

    public Task Completion => Task.CompletedTask;

    public void Attach(TimeProvider time, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer;
        using (AsyncFlowControl? _ = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow())
        {
            timer = time.CreateTimer(static self => ((ScopedTimer)self!).Tick(), this, dueTime, period);
        }

        lock (_lock)
        {
            if (_callback is not null)
            {
                _timer = timer;
                return;
            }
        }

        timer.Dispose();
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => Volatile.Read(ref _timer)?.Change(dueTime, period) ?? false;

    public void Dispose()
    {
        scope.Remove(this);
        Revoke();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Revoke()
    {
        ITimer? timer;
        lock (_lock)
        {
            (timer, _timer) = (_timer, null);
            _callback = null;
            _state = null;
        }

        timer?.Dispose();
    }

    private void Tick()
    {
        (TimerCallback? callback, object? state) current;
        lock (_lock)
        {
            current = (_callback, _state);
        }

        if (current.callback is null)
        {
            return;
        }

        // Not through the breaker: a tick that is left out would leave an awaited delay waiting for ever.
        try
        {
            current.callback(current.state);
        }
        catch (Exception exception)
        {
            scope.Supervisor.RecordFailure("timers", "tick", exception);
        }
    }
}
