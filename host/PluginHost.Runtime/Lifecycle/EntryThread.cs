namespace PluginHost.Runtime.Lifecycle;

/// <summary>
/// Runs a plugin's entry points on a thread of their own, outside of any caller's execution context: a constructor that never returns costs this
/// thread and not one of the pool, and what it stores in async-locals stays here.
/// </summary>
internal static class EntryThread
{
    public static Task RunAsync(string name, Func<ValueTask> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, done)) { IsBackground = true, Name = name };
        thread.UnsafeStart();
        return done.Task;
    }

    private static void Run(Func<ValueTask> work, TaskCompletionSource done)
    {
        try
        {
            var pending = work();
            if (!pending.IsCompleted)
            {
                _ = FinishAsync(pending, done);
                return;
            }

            pending.GetAwaiter().GetResult();
            done.SetResult();
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    private static async Task FinishAsync(ValueTask pending, TaskCompletionSource done)
    {
        try
        {
            await pending;
            done.SetResult();
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }
}
