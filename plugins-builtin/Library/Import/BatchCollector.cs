namespace PluginHost.Plugins.Library.Import;

/// <summary>Gathers items until there are enough, or until the last batch is long enough ago. Safe for use from several threads.</summary>
internal sealed class BatchCollector<T>(TimeProvider time, int size, TimeSpan longestWait)
{
    private readonly Lock _gate = new();
    private List<T> _waiting = [];
    private long _lastBatch = time.GetTimestamp();

    /// <summary>Answers the batch that this item completes, else an empty one.</summary>
    public IReadOnlyList<T> Add(T item)
    {
        lock (_gate)
        {
            _waiting.Add(item);
            return _waiting.Count < size && time.GetElapsedTime(_lastBatch) < longestWait ? [] : TakeLocked();
        }
    }

    /// <summary>Answers what waits.</summary>
    public IReadOnlyList<T> Take()
    {
        lock (_gate)
        {
            return TakeLocked();
        }
    }

    private List<T> TakeLocked()
    {
        var batch = _waiting;
        _waiting = [];
        _lastBatch = time.GetTimestamp();
        return batch;
    }
}
