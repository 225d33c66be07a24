namespace PluginHost.Web.Accounts;

/// <summary>Spares the store a read per request. A change of any credential empties it at once, so that a revoke is never outlived.</summary>
internal sealed class CredentialCache(TimeProvider time)
{
    private const int Capacity = 1_000;
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (KnownCredential Known, long ReadAt)> _entries = [];
    private long _epoch;

    /// <summary>To be read before the store is, and handed to <see cref="Keep"/>.</summary>
    public long Epoch => Interlocked.Read(ref _epoch);

    public KnownCredential? Find(string key)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var entry) && time.GetElapsedTime(entry.ReadAt) < MaxAge ? entry.Known : null;
        }
    }

    /// <summary>Keeps what was read, unless credentials changed since <paramref name="epoch"/>.</summary>
    public void Keep(string key, KnownCredential known, long epoch)
    {
        lock (_gate)
        {
            if (epoch != _epoch)
            {
                return;
            }
            if (_entries.Count >= Capacity)
            {
                _entries.Clear();
            }
            _entries[key] = (known, time.GetTimestamp());
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            Interlocked.Increment(ref _epoch);
            _entries.Clear();
        }
    }
}
