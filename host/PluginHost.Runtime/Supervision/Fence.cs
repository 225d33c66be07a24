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
        FencePoint point, string operation, TState state, Func<TState, CancellationToken, ValueTask<TResult>> call, TimeSpan? deadline,
        CancellationToken cancellationToken)
    {
        var running = point.Supervisor.Enter(point, operation, deadline, cancellationToken);
        TResult result;
        try
        {
            var pending = point.Supervisor.Policy.RunOnPool ? OnPoolAsync(call, state, running.Token) : call(state, running.Token);
            result = pending.IsCompleted ? pending.GetAwaiter().GetResult() : await running.RaceAsync(pending);
        }
        catch (Exception exception)
        {
            throw point.Supervisor.Fail(running, exception, cancellationToken);
        }

        point.Supervisor.Succeed(running);
        return result;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask RunAsync<TState>(
        FencePoint point, string operation, TState state, Func<TState, CancellationToken, ValueTask> call, TimeSpan? deadline,
        CancellationToken cancellationToken)
    {
        var running = point.Supervisor.Enter(point, operation, deadline, cancellationToken);
        try
        {
            var pending = point.Supervisor.Policy.RunOnPool ? OnPoolAsync(call, state, running.Token) : call(state, running.Token);
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
            throw point.Supervisor.Fail(running, exception, cancellationToken);
        }

        point.Supervisor.Succeed(running);
    }

    /// <summary>For callbacks that are synchronous by contract.</summary>
    public static void Run<TState>(FencePoint point, string operation, TState state, Action<TState> call)
    {
        var context = ExecutionContext.Capture();
        var running = point.Supervisor.Enter(point, operation, point.Deadline, CancellationToken.None);
        try
        {
            call(state);
        }
        catch (Exception exception)
        {
            throw point.Supervisor.Fail(running, exception, CancellationToken.None);
        }
        finally
        {
            if (context is not null && !ReferenceEquals(ExecutionContext.Capture(), context))
            {
                ExecutionContext.Restore(context);
            }
        }

        point.Supervisor.Succeed(running);
    }

    private static ValueTask<TResult> OnPoolAsync<TState, TResult>(Func<TState, CancellationToken, ValueTask<TResult>> call, TState state, CancellationToken token) =>
        new(Task.Run(() => call(state, token).AsTask(), CancellationToken.None));

    private static ValueTask OnPoolAsync<TState>(Func<TState, CancellationToken, ValueTask> call, TState state, CancellationToken token) =>
        new(Task.Run(() => call(state, token).AsTask(), CancellationToken.None));
}
