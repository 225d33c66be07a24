using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>A plugin's object behind the fence. Decorators hold this, so that letting go of the object here lets go of it everywhere.</summary>
/// <param name="point">Where its calls are counted.</param>
/// <param name="methods">The contract's methods; decorators name them by index, which costs nothing.</param>
/// <param name="implementation">The bare object.</param>
internal sealed class FencedTarget<TContract>(FencePoint point, IEnumerable<string> methods, TContract implementation) where TContract : class
{
    private readonly FenceOperation[] _operations = [.. methods.Select(point.Operation)];
    private volatile TContract? _implementation = implementation;

    public TContract Implementation => _implementation ?? throw Faults.LeaseClosed(point.Supervisor.Plugin, point.Subject);

    public ValueTask<TResult> RunAsync<TRequest, TResult>(
        int method, TRequest request, Func<TContract, TRequest, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken) =>
        Fence.RunAsync(
            _operations[method], (Implementation, request, call), static (state, token) => state.call(state.Implementation, state.request, token),
            point.Deadline, cancellationToken);

    public ValueTask RunAsync<TRequest>(
        int method, TRequest request, Func<TContract, TRequest, CancellationToken, ValueTask> call, CancellationToken cancellationToken) =>
        Fence.RunAsync(
            _operations[method], (Implementation, request, call), static (state, token) => state.call(state.Implementation, state.request, token),
            point.Deadline, cancellationToken);

    public IAsyncEnumerable<TItem> Stream<TRequest, TItem>(
        int method, TRequest request, Func<TContract, TRequest, CancellationToken, IAsyncEnumerable<TItem>> call, CancellationToken cancellationToken) =>
        new FencedStream<TContract, TRequest, TItem>(this, _operations[method], request, call, cancellationToken);

    public void Release() => _implementation = null;
}
