using System.Collections.Concurrent;
using PluginHost.Sdk.Events;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakeEventBus : IEventBus
{
    private readonly List<(string Pattern, Func<EventMessage, CancellationToken, ValueTask> Handler)> _subscriptions = [];

    public ConcurrentQueue<NewEvent> Published { get; } = new();

    public void Publish(NewEvent message) => Published.Enqueue(message);

    public IDisposable Subscribe(string pattern, Func<EventMessage, CancellationToken, ValueTask> handler)
    {
        _subscriptions.Add((pattern, handler));
        return new MemoryStream();
    }

    public async Task RaiseAsync(string name, string data)
    {
        foreach (var (_, handler) in _subscriptions.Where(subscription => subscription.Pattern == name))
        {
            await handler(new EventMessage(1, name, [], null, data, default), CancellationToken.None);
        }
    }
}
