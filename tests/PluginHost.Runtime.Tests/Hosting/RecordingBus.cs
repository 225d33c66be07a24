using System.Collections.Concurrent;
using PluginHost.Sdk.Events;

namespace PluginHost.Runtime.Tests.Hosting;

/// <summary>A bus that remembers, and hands events on at once.</summary>
internal sealed class RecordingBus : IEventBus
{
    private readonly ConcurrentDictionary<object, (string Pattern, Func<EventMessage, CancellationToken, ValueTask> Handler)> _subscriptions = new();
    private readonly ConcurrentQueue<string> _published = new();
    private long _sequence;

    public IReadOnlyCollection<string> Published => _published;

    public int Subscriptions => _subscriptions.Count;

    public int Count(string name) => _published.Count(published => published == name);

    public void Publish(NewEvent message)
    {
        _published.Enqueue(message.Name);
        var seen = new EventMessage(Interlocked.Increment(ref _sequence), message.Name, message.Ids, message.Origin, message.Data, DateTimeOffset.UnixEpoch);
        foreach (var (pattern, handler) in _subscriptions.Values.Where(item => message.Name.StartsWith(item.Pattern.TrimEnd('*'), StringComparison.Ordinal)))
        {
            _ = handler(seen, CancellationToken.None).AsTask();
        }
    }

    public IDisposable Subscribe(string pattern, Func<EventMessage, CancellationToken, ValueTask> handler)
    {
        var key = new object();
        _subscriptions[key] = (pattern, handler);
        return new Subscription(() => _subscriptions.TryRemove(key, out _));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
