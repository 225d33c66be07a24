using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;

namespace PluginHost.Runtime.Scopes;

/// <summary>What the host's bus holds instead of the plugin's delegate.</summary>
internal sealed class EventSubscription(
    PluginScope scope, FencePoint point, string pattern, Func<EventMessage, CancellationToken, ValueTask> handler) : IRevocable, IDisposable
{
    private readonly FenceOperation _operation = point.Operation(pattern);
    private Func<EventMessage, CancellationToken, ValueTask>? _handler = handler;
    private IDisposable? _attached;

    public string Name => $"subscription to '{pattern}'";

    public Task Completion => Task.CompletedTask;

    public void Attach(IEventBus bus)
    {
        Volatile.Write(ref _attached, bus.Subscribe(pattern, HandleAsync));
        if (Volatile.Read(ref _handler) is null)
        {
            Interlocked.Exchange(ref _attached, null)?.Dispose();
        }
    }

    public void Dispose()
    {
        scope.Remove(this);
        Revoke();
    }

    public void Revoke()
    {
        Interlocked.Exchange(ref _handler, null);
        Interlocked.Exchange(ref _attached, null)?.Dispose();
    }

    private async ValueTask HandleAsync(EventMessage message, CancellationToken cancellationToken)
    {
        var stripe = scope.Supervisor.Gate.TryEnter();
        if (stripe < 0)
        {
            return;
        }

        try
        {
            if (Volatile.Read(ref _handler) is { } current)
            {
                await Fence.RunAsync(
                    _operation, (current, message), static (state, token) => state.current(state.message, token), _operation.Point.Deadline, cancellationToken);
            }
        }
        catch (PluginFaultException)
        {
            // Counted and logged by the fence; the bus has nothing to do with it.
        }
        finally
        {
            scope.Supervisor.Gate.Exit(stripe);
        }
    }
}
