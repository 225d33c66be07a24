namespace PluginHost.Runtime.Lifecycle;

/// <summary>The one deadline that all steps of a start share.</summary>
internal sealed class StartClock : IDisposable
{
    // A plugin that watches its token gets this long to end by itself, so that it can say why.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _source;
    private readonly long _started;
    private readonly TimeSpan _deadline;

    public StartClock(TimeSpan deadline, CancellationToken cancellationToken)
    {
        _deadline = deadline;
        _started = TimeProvider.System.GetTimestamp();
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _source.CancelAfter(deadline);
    }

    public CancellationToken Token => _source.Token;

    public TimeSpan Deadline => _deadline;

    /// <exception cref="TimeoutException">The deadline was missed.</exception>
    public Task WaitAsync(Task step)
    {
        var left = _deadline + Grace - TimeProvider.System.GetElapsedTime(_started);
        return step.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    // Not disposed with a registration of a hanging plugin on it: collected with the plugin, or never.
    public void Dispose()
    {
        if (!_source.IsCancellationRequested)
        {
            _source.Dispose();
        }
    }
}
