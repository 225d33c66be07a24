using System.Runtime.CompilerServices;

namespace PluginHost.Runtime.Supervision;

/// <summary>
/// The one way into a plugin: deadline, cancellation, exception capture, duration, failure count, breaker, isolation of async-locals.
/// Budget: about 100 ns and no allocation for a call that completes at once; half of it is reading the clock.
/// </summary>
internal static class Fence
{
    // An async method restores the caller's ExecutionContext when it returns: what the plugin does to async-locals stays with the plugin.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<TResult> RunAsync<TState, TResult>(
        FenceOperation operation, TState state, Func<TState, CancellationToken, ValueTask<TResult>> call, TimeSpan? deadline,
        CancellationToken cancellationToken)
    {
        var running = operation.Point.Supervisor.Enter(operation, deadline, cancellationToken);
        TResult result;
        try
        {
            var pending = operation.Point.Supervisor.Policy.RunOnPool ? OnPoolAsync(operation, call, state, running.Token) : Begin(operation, call, state, running.Token);
            result = pending.IsCompleted ? pending.GetAwaiter().GetResult() : await running.RaceAsync(pending);
        }
        catch (Exception exception)
        {
            throw operation.Point.Supervisor.Fail(running, exception, cancellationToken);
        }

        operation.Point.Supervisor.Succeed(running);
        return result;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask RunAsync<TState>(
        FenceOperation operation, TState state, Func<TState, CancellationToken, ValueTask> call, TimeSpan? deadline,
        CancellationToken cancellationToken)
    {
        var running = operation.Point.Supervisor.Enter(operation, deadline, cancellationToken);
        try
        {
            var pending = operation.Point.Supervisor.Policy.RunOnPool ? OnPoolAsync(operation, call, state, running.Token) : Begin(operation, call, state, running.Token);
            if (pending.IsCompleted)
            {
                pending.GetAwaiter().GetResult();
            }
            else
            {
                await running.RaceAsync(pending);
            }
        }
        catch (Exception exception)
        {
            throw operation.Point.Supervisor.Fail(running, exception, cancellationToken);
        }

        operation.Point.Supervisor.Succeed(running);
    }

    /// <summary>For callbacks that are synchronous by contract.</summary>
    public static void Run<TState>(FenceOperation operation, TState state, Action<TState> call)
    {
        var context = ExecutionContext.Capture();
        var running = operation.Point.Supervisor.Enter(operation, operation.Point.Deadline, CancellationToken.None);
        try
        {
            call(state);
        }
        catch (Exception exception)
        {
            throw operation.Point.Supervisor.Fail(running, exception, CancellationToken.None);
        }
        finally
        {
            if (context is not null && !ReferenceEquals(ExecutionContext.Capture(), context))
            {
                ExecutionContext.Restore(context);
            }
        }

        operation.Point.Supervisor.Succeed(running);
    }

    private static ValueTask<TResult> OnPoolAsync<TState, TResult>(
        FenceOperation operation, Func<TState, CancellationToken, ValueTask<TResult>> call, TState state, CancellationToken token) =>
        new(Task.Run(() => Begin(operation, call, state, token).AsTask(), CancellationToken.None));

    private static ValueTask OnPoolAsync<TState>(FenceOperation operation, Func<TState, CancellationToken, ValueTask> call, TState state, CancellationToken token) =>
        new(Task.Run(() => Begin(operation, call, state, token).AsTask(), CancellationToken.None));

    // The plugin's first stretch, up to where it waits or ends, runs on this thread: only that can be told apart from what others use.
    private static ValueTask<TResult> Begin<TState, TResult>(
        FenceOperation operation, Func<TState, CancellationToken, ValueTask<TResult>> call, TState state, CancellationToken token)
    {
        if (!operation.IsSampled)
        {
            return call(state, token);
        }

        var before = CallSample.Take();
        var pending = call(state, token);
        operation.Used(CallSample.Take() - before);
        return pending;
    }

    private static ValueTask Begin<TState>(FenceOperation operation, Func<TState, CancellationToken, ValueTask> call, TState state, CancellationToken token)
    {
        if (!operation.IsSampled)
        {
            return call(state, token);
        }

        var before = CallSample.Take();
        var pending = call(state, token);
        operation.Used(CallSample.Take() - before);
        return pending;
    }
}
