using System.Collections.Concurrent;

namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>Makes each thing once however many ask for it at the same time. Who stops waiting does not stop the making.</summary>
internal sealed class SingleFlight<TKey, TValue> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _flights = new();

    public async ValueTask<TValue> RunAsync(TKey key, Func<Task<TValue>> make, CancellationToken cancellationToken)
    {
        var flight = _flights.GetOrAdd(key, _ => new Lazy<Task<TValue>>(() => LandAsync(key, make)));
        return await flight.Value.WaitAsync(cancellationToken);
    }

    private async Task<TValue> LandAsync(TKey key, Func<Task<TValue>> make)
    {
        // Never finishes before it was put into the dictionary, or it would stay there.
        await Task.Yield();
        try
        {
            return await make();
        }
        finally
        {
            _flights.TryRemove(key, out _);
        }
    }
}
