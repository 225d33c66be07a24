using PluginHost.Sdk.Events;
using PluginHost.Sdk.Testing.Hosting;

namespace PluginHost.Sdk.Testing;

/// <summary>The events of a test: keeps what the plugin publishes, and lets the test publish.</summary>
public sealed class TestEvents : IEventBus
{
    private readonly Lock _lock = new();
    private readonly TestClock _clock;
    private readonly List<EventMessage> _published = [];
    private readonly List<TestSubscription> _subscriptions = [];
    private readonly List<string> _failures = [];

    internal TestEvents(TestClock clock) => _clock = clock;

    /// <summary>Everything that was published, in order.</summary>
    public IReadOnlyList<EventMessage> Published => Copy(_published);

    /// <summary>The patterns that somebody listens to now.</summary>
    public IReadOnlyList<string> Patterns => [.. Copy(_subscriptions).Select(subscription => subscription.Pattern)];

    /// <summary>What subscribers threw.</summary>
    public IReadOnlyList<string> Failures => Copy(_failures);

    /// <inheritdoc/>
    public void Publish(NewEvent message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_lock)
        {
            var sent = new EventMessage(_published.Count + 1, message.Name, message.Ids, message.Origin, message.Data, _clock.GetUtcNow());
            _published.Add(sent);
            _subscriptions.Where(subscription => subscription.Matches(sent.Name)).ToList().ForEach(subscription => subscription.Send(sent));
        }
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(string pattern, Func<EventMessage, CancellationToken, ValueTask> handler)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        ArgumentNullException.ThrowIfNull(handler);
        var subscription = new TestSubscription(pattern, handler, Fail, Remove);
        lock (_lock)
        {
            _subscriptions.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Publishes an event as another part of the host would, and waits until every subscriber has dealt with it.</summary>
    public async Task PublishAsync(NewEvent message, CancellationToken cancellationToken)
    {
        Publish(message);
        await SettleAsync(cancellationToken);
    }

    /// <summary>Waits until every subscriber has dealt with what was published.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken) => await Task.WhenAll(Copy(_subscriptions).Select(subscription => subscription.Idle)).WaitAsync(cancellationToken);

    internal void EndAll() => Copy(_subscriptions).ForEach(subscription => subscription.Dispose());

    private void Fail(string failure)
    {
        lock (_lock)
        {
            _failures.Add(failure);
        }
    }

    private void Remove(TestSubscription subscription)
    {
        lock (_lock)
        {
            _subscriptions.Remove(subscription);
        }
    }

    private List<T> Copy<T>(List<T> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }
}
