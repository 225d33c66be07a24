namespace PluginHost.Web.Tests.Fakes;

/// <summary>Waits for what happens on another thread; fails after a generous while.</summary>
internal static class Eventually
{
    public static async Task<T> Is<T>(Func<Task<T>> read, Func<T, bool> condition)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var value = await read();
            if (condition(value))
            {
                return value;
            }
            if (late.IsCancellationRequested)
            {
                throw new TimeoutException($"Still {value} after 20 s.");
            }
            await Task.Delay(10);
        }
    }

    public static Task True(Func<bool> condition) => Is(() => Task.FromResult(condition()), value => value);
}
