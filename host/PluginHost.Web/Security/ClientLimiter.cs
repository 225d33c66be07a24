namespace PluginHost.Web.Security;

/// <summary>Counts per client within fixed windows. Bounded: the client not seen for longest is forgotten when there are too many.</summary>
internal sealed class ClientLimiter(int limit, TimeSpan window, int maxClients, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Count>> _byKey = [];
    private readonly LinkedList<Count> _newestFirst = [];

    public int Clients
    {
        get
        {
            lock (_gate)
            {
                return _byKey.Count;
            }
        }
    }

    /// <summary>Counts one. Answers how long to wait when there were too many, else <see langword="null"/>.</summary>
    public TimeSpan? Take(string key)
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            var count = Current(key, now);
            if (count.Taken >= limit)
            {
                return window - time.GetElapsedTime(count.Start, now);
            }
            count.Taken++;
            return null;
        }
    }

    public void Forget(string key)
    {
        lock (_gate)
        {
            if (_byKey.Remove(key, out var node))
            {
                _newestFirst.Remove(node);
            }
        }
    }

    private Count Current(string key, long now)
    {
        if (_byKey.TryGetValue(key, out var node))
        {
            _newestFirst.Remove(node);
            if (time.GetElapsedTime(node.Value.Start, now) >= window)
            {
                node.Value = new Count(key, now);
            }
        }
        else
        {
            if (_byKey.Count >= maxClients)
            {
                _byKey.Remove(_newestFirst.Last!.Value.Key);
                _newestFirst.RemoveLast();
            }
            node = new LinkedListNode<Count>(new Count(key, now));
            _byKey[key] = node;
        }
        _newestFirst.AddFirst(node);
        return node.Value;
    }

    private sealed class Count(string key, long start)
    {
        public string Key => key;

        public long Start => start;

        public int Taken { get; set; }
    }
}
