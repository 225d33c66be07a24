using Microsoft.Extensions.Logging;
using PluginHost.Sdk.Events;

namespace PluginHost.Web.Events;

/// <summary>Numbers events, keeps the last ones, and hands them to subscribers without ever waiting for one.</summary>
internal sealed partial class EventBus : IEventBus, IAsyncDisposable
{
    private const int MaxIds = 10_000;

    private readonly Lock _gate = new();
    private readonly EventMessage[] _ring;
    private readonly int _backlog;
    private readonly TimeProvider _time;
    private readonly ILogger<EventBus> _logger;
    private readonly long _first;
    private volatile Subscription[] _subscriptions = [];
    private long _last;

    public EventBus(EventStreamOptions options, TimeProvider time, ILogger<EventBus> logger)
    {
        _ring = new EventMessage[options.Buffer];
        _backlog = options.Backlog;
        _time = time;
        _logger = logger;
        // Numbers of two runs never meet, so that a client that comes back after a restart is told to reload.
        _first = time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000;
        _last = _first;
    }

    /// <summary>Number of the last event.</summary>
    public long Last => Interlocked.Read(ref _last);

    public void Publish(NewEvent message)
    {
        lock (_gate)
        {
            var numbered = new EventMessage(
                _last + 1, message.Name, message.Ids.Count <= MaxIds ? message.Ids : [], message.Origin, message.Data, _time.GetUtcNow());
            _ring[numbered.Sequence % _ring.Length] = numbered;
            Interlocked.Exchange(ref _last, numbered.Sequence);
            foreach (var subscription in _subscriptions)
            {
                subscription.Offer(numbered);
            }
        }
    }

    public IDisposable Subscribe(string pattern, Func<EventMessage, CancellationToken, ValueTask> handler)
    {
        var subscription = Open(pattern, null, out _);
        subscription.Pump(handler, (name, error) => LogHandlerFailed(error, name));
        return subscription;
    }

    /// <summary>Opens a subscription that first gets what came after <paramref name="since"/>; <paramref name="isComplete"/> tells whether all of that is still there.</summary>
    public Subscription Open(string pattern, long? since, out bool isComplete)
    {
        lock (_gate)
        {
            var subscription = new Subscription(this, pattern, _backlog);
            isComplete = since is null || (since <= _last && since >= Math.Max(_first, _last - _ring.Length));
            for (var sequence = (since ?? _last) + 1; isComplete && sequence <= _last; sequence++)
            {
                subscription.Offer(_ring[sequence % _ring.Length]);
            }
            _subscriptions = [.. _subscriptions, subscription];
            return subscription;
        }
    }

    public void Close(Subscription subscription)
    {
        lock (_gate)
        {
            _subscriptions = [.. _subscriptions.Where(other => other != subscription)];
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
            await subscription.Ended;
        }
    }
}
