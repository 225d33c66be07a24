namespace PluginHost.Runtime.Workers;

/// <summary>Keeps a plugin that ends its process at once from costing a process per call.</summary>
internal sealed class WorkerBackoff(WorkerOptions options, TimeProvider time)
{
    private long? _lastStart;
    private int _inARow;

    /// <summary>Starts after the first.</summary>
    public int Restarts { get; private set; }

    /// <summary>To be awaited before each start; one at a time.</summary>
    /// <param name="wasUseful">Whether the one before answered calls: then it is some of them that end it, and the others need not wait.</param>
    public async Task WaitAsync(bool wasUseful)
    {
        if (_lastStart is { } last)
        {
            Restarts++;
            _inARow = time.GetElapsedTime(last) < options.Settled && !wasUseful ? _inARow + 1 : 0;
            if (_inARow > 1)
            {
                var wait = options.Backoff * Math.Pow(2, Math.Min(_inARow - 2, 16));
                await Task.Delay(wait < options.LongestBackoff ? wait : options.LongestBackoff, time);
            }
        }

        _lastStart = time.GetTimestamp();
    }
}
