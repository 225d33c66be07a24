using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>A plugin's object behind the fence. Decorators hold this, so that letting go of the object here lets go of it everywhere.</summary>
internal sealed class FencedTarget<TContract>(FencePoint point, TContract implementation) where TContract : class
{
    private volatile TContract? _implementation = implementation;

    public TContract Implementation => _implementation ?? throw Faults.LeaseClosed(point.Supervisor.Plugin, point.Subject);

    public ValueTask<TResult> RunAsync<TRequest, TResult>(
        string operation, TRequest request, Func<TContract, TRequest, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken) =>
        Fence.RunAsync(
            point, operation, (Implementation, request, call), static (state, token) => state.call(state.Implementation, state.request, token),
            point.Deadline, cancellationToken);

    public ValueTask RunAsync<TRequest>(
        string operation, TRequest request, Func<TContract, TRequest, CancellationToken, ValueTask> call, CancellationToken cancellationToken) =>
        Fence.RunAsync(
            point, operation, (Implementation, request, call), static (state, token) => state.call(state.Implementation, state.request, token),
            point.Deadline, cancellationToken);

    public IAsyncEnumerable<TItem> Stream<TRequest, TItem>(
        string operation, TRequest request, Func<TContract, TRequest, CancellationToken, IAsyncEnumerable<TItem>> call, CancellationToken cancellationToken) =>
        new FencedStream<TContract, TRequest, TItem>(this, point, operation, request, call, cancellationToken);

    public void Release() => _implementation = null;
}
