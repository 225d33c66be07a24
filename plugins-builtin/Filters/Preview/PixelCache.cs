using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary>Keeps the decoded pictures that were used last, as many as fit into a number of bytes.</summary>
internal sealed class PixelCache
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(ContentHash Hash, int Size), LinkedListNode<((ContentHash Hash, int Size) Key, Task<Outcome<PixelBuffer>> Pixels)>> _nodes = [];
    private readonly LinkedList<((ContentHash Hash, int Size) Key, Task<Outcome<PixelBuffer>> Pixels)> _byUse = new();

    /// <summary>Decodes once however many ask at the same time; what failed is tried again by the next.</summary>
    public Task<Outcome<PixelBuffer>> GetOrAdd(ContentHash hash, int size, long capacity, Func<Task<Outcome<PixelBuffer>>> decode)
    {
        var key = (hash, size);
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var node) && !IsUseless(node.Value.Pixels))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return node.Value.Pixels;
            }

            Remove(key);
            var pixels = decode();
            _nodes[key] = _byUse.AddFirst((key, pixels));
            Trim(capacity);
            return pixels;
        }
    }

    private static bool IsUseless(Task<Outcome<PixelBuffer>> pixels) => pixels.IsCompleted && (!pixels.IsCompletedSuccessfully || pixels.Result.Value is null);

    private static long BytesOf(Task<Outcome<PixelBuffer>> pixels) => pixels.IsCompletedSuccessfully ? pixels.Result.Value?.Data.Length ?? 0 : 0;

    // The latest stays whatever its size: a slider that moves must not decode each time.
    private void Trim(long capacity)
    {
        while (_nodes.Count > 1 && _byUse.Sum(entry => BytesOf(entry.Pixels)) > capacity)
        {
            Remove(_byUse.Last!.Value.Key);
        }
    }

    private void Remove((ContentHash Hash, int Size) key)
    {
        if (_nodes.Remove(key, out var node))
        {
            _byUse.Remove(node);
        }
    }
}
