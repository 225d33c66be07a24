using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Preview;

/// <summary>Keeps the decoded pictures that were used last, as many as fit into a number of bytes.</summary>
internal sealed class PixelCache
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Entry> _byUse = new();

    /// <summary>Decodes once however many ask at the same time; what failed is tried again by the next.</summary>
    public Task<Outcome<PixelBuffer>> GetOrAdd(ContentHash hash, int size, long capacity, Func<Task<Outcome<PixelBuffer>>> decode)
    {
        lock (_gate)
        {
            var entry = _byUse.FirstOrDefault(known => known.Hash == hash && known.Size == size && !known.HasFailed);
            if (entry is null)
            {
                entry = new Entry(hash, size);
                entry.Pixels = entry.FillAsync(decode);
            }
            else
            {
                _byUse.Remove(entry);
            }

            _byUse.AddFirst(entry);
            Trim(capacity);
            return entry.Pixels!;
        }
    }

    // The latest stays whatever its size: a slider that moves must not decode each time.
    private void Trim(long capacity)
    {
        while (_byUse.Count > 1 && (_byUse.Last!.Value.HasFailed || _byUse.Sum(entry => entry.Bytes) > capacity))
        {
            _byUse.RemoveLast();
        }
    }

    private sealed class Entry(ContentHash hash, int size)
    {
        private long _bytes;
        private volatile bool _hasFailed;

        public ContentHash Hash => hash;

        public int Size => size;

        public Task<Outcome<PixelBuffer>>? Pixels { get; set; }

        public long Bytes => Volatile.Read(ref _bytes);

        public bool HasFailed => _hasFailed;

        public async Task<Outcome<PixelBuffer>> FillAsync(Func<Task<Outcome<PixelBuffer>>> decode)
        {
            try
            {
                var outcome = await decode();
                Volatile.Write(ref _bytes, outcome.Value?.Data.Length ?? 0);
                _hasFailed = outcome.Value is null;
                return outcome;
            }
            catch
            {
                _hasFailed = true;
                throw;
            }
        }
    }
}
