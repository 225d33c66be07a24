using System.Runtime.CompilerServices;

namespace PluginHost.Sdk.Testing.Unloading;

/// <summary>Proves that a plugin can be reloaded: nothing of its code stays in memory.</summary>
public static class UnloadAssertions
{
    private const int RoundsBetweenLooks = 20;
    private const int Patience = 20;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    /// <summary>Loads a built plugin into a load context of its own, starts it, stops it and unloads it, many times, and proves that every context is gone.</summary>
    /// <param name="plugin">The plugin's folder with its plugin.json, or its dll.</param>
    /// <param name="times">How many times.</param>
    /// <param name="options">What the plugin is given.</param>
    /// <param name="use">Called for each load with the host, to call what the plugin provides.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PluginTestException">Something of the plugin is still in memory (PH2103): the message names what is left, and where to look.</exception>
    public static async Task AssertUnloadsAsync(
        string plugin, int times, PluginTestOptions? options = null, Func<PluginTestHost, CancellationToken, Task>? use = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var built = BuiltPlugin.Find(plugin);
        var waiting = new List<WeakReference>();
        var notes = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 1; round <= times; round++)
        {
            waiting.Add(await LoadAndUnloadAsync(built, options, use, notes, cancellationToken));
            if (round % RoundsBetweenLooks == 0 || round == times)
            {
                await ProveAsync(built, waiting, round, notes, cancellationToken);
            }
        }
    }

    // Not inlined: nothing of the caller's frame may hold what is to be collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> LoadAndUnloadAsync(
        BuiltPlugin built, PluginTestOptions? options, Func<PluginTestHost, CancellationToken, Task>? use, SortedSet<string> notes, CancellationToken cancellationToken)
    {
        var context = new TestLoadContext(built);
        try
        {
            var host = await PluginTestHost.StartAsync(context.CreateEntry(), options, cancellationToken);
            await (use?.Invoke(host, cancellationToken) ?? Task.CompletedTask);
            notes.UnionWith((await host.StopAsync(cancellationToken)).LeftRunning);
            await host.EndAsync();
        }
        finally
        {
            context.Unload();
        }

        return new WeakReference(context);
    }

    private static async Task ProveAsync(BuiltPlugin built, List<WeakReference> waiting, int round, SortedSet<string> notes, CancellationToken cancellationToken)
    {
        for (var look = 0; look < Patience && waiting.Count > 0; look++)
        {
            Collect(waiting);
            if (waiting.Count > 0)
            {
                // The thread that went on from the plugin's last await may still have it on its stack.
                await Task.Delay(Moment, cancellationToken);
            }
        }

        if (waiting.Count == 0)
        {
            return;
        }

        var alive = waiting.Count;
        FrameworkCaches.Clear();
        Collect(waiting);
        if (waiting.Count < alive)
        {
            notes.Add("the framework's caches of its types, which reflection filled: serialize by a source-generated JsonSerializerContext");
        }

        throw new PluginTestException(
            TestingCodes.NotUnloaded,
            $"{alive} of {round} loads of {built.Name} are still in memory. Left: {string.Join("; ", notes.DefaultIfEmpty("something that holds an object or a type of the plugin"))}.",
            "Look for events of static classes, statics of libraries that were handed an object or a type of the plugin, threads and timers that do not end, and native callbacks.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect(List<WeakReference> waiting)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
        waiting.RemoveAll(static context => !context.IsAlive);
    }
}
