namespace Fixtures.Healthy;

/// <summary>A private service of the plugin.</summary>
public sealed class Counters : IDisposable
{
    private int _calls;
    private volatile bool _disposed;

    public int Calls => _calls;

    public void Count()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Interlocked.Increment(ref _calls);
    }

    public void Dispose() => _disposed = true;
}
