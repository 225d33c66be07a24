namespace PluginHost.Sdk.Testing;

/// <summary>A timer of a <see cref="TestClock"/>.</summary>
internal sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period;

    public DateTimeOffset? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        Due = clock.Arm(this, dueTime);
        return true;
    }

    public void Call()
    {
        // Armed anew first: the callback may change it.
        Due = clock.Arm(this, _period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan);
        callback(state);
    }

    public void Dispose() => Due = clock.Arm(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
