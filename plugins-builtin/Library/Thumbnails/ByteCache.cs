namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>Keeps the byte arrays that were used last, as many as fit into a number of bytes.</summary>
internal sealed class ByteCache<TKey>(long capacity) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, byte[] Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, byte[] Value)> _byUse = new();
    private long _size;

    public long Size
    {
        get
        {
            lock (_gate)
            {
                return _size;
            }
        }
    }

    public byte[]? Find(TKey key)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Value;
        }
    }

    public void Add(TKey key, byte[] value)
    {
        if (value.LongLength > capacity)
        {
            return;
        }

        lock (_gate)
        {
            Remove(key);
            _nodes[key] = _byUse.AddFirst((key, value));
            _size += value.LongLength;
            while (_size > capacity)
            {
                Remove(_byUse.Last!.Value.Key);
            }
        }
    }

    private void Remove(TKey key)
    {
        if (_nodes.Remove(key, out var node))
        {
            _byUse.Remove(node);
            _size -= node.Value.Value.LongLength;
        }
    }
}
