using PluginHost.Runtime.Supervision;
using PluginHost.Sdk.Events;

namespace PluginHost.Runtime.Scopes;

internal sealed class ScopedEventBus(PluginScope scope, IEventBus bus) : IEventBus
{
    private readonly FencePoint _point = scope.Supervisor.Point("events", FaultCodes.Threw, TimeSpan.FromSeconds(60), isNotice: true);

    public void Publish(NewEvent message)
    {
        if (!scope.IsRevoked)
        {
            bus.Publish(message);
        }
    }

    public IDisposable Subscribe(string pattern, Func<EventMessage, CancellationToken, ValueTask> handler)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        ArgumentNullException.ThrowIfNull(handler);
        var subscription = scope.Add(new EventSubscription(scope, _point, pattern, handler));
        subscription.Attach(bus);
        return subscription;
    }
}
