using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Unloading.Roots;

namespace PluginHost.Runtime.Unloading;

/// <summary>
/// Proves in the background that unloaded code is gone. Natural collections get the first chance: a forced one stops all requests for some
/// milliseconds, so it is done once for all that wait.
/// </summary>
internal sealed class UnloadProver : IDisposable
{
    private const int ForcedRounds = 4;
    private const int MaxCuts = 12;

    // Work that runs just now holds on from a stack; a moment later it waits where it can be found.
    private const int LeastCuts = 3;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    /// <summary>A call that was under way may have held on: nothing collects an idle host by itself, so what seemed to leak is looked at once more.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan _delay;
    private readonly StaticFields _statics = new();
    private readonly ConcurrentQueue<UnloadWatch> _incoming = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<UnloadWatch> _pending = [];
    private readonly List<UnloadWatch> _leaked = [];

    public UnloadProver(TimeSpan delay)
    {
        _delay = delay;
        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.RunAsync(), this, preferLocal: false);
    }

    public void Watch(UnloadWatch watch) => _incoming.Enqueue(watch);

    public void Dispose() => _stopping.Cancel();

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops: what is not proved by now stays unproved.
        }
    }

    private void Look()
    {
        while (_incoming.TryDequeue(out var watch))
        {
            _pending.Add(watch);
        }

        Settle(_pending);
        Settle(_leaked);
        LookAgain();
        var due = _pending.Where(watch => watch.Age > _delay).ToList();
        if (due.Count == 0)
        {
            return;
        }

        _pending.RemoveAll(due.Contains);
        Force(due);
        if (due.Count > 0 && SerializerCaches.Clear())
        {
            due.ForEach(watch => watch.SerializerSuspected = true);
            Force(due);
        }

        if (due.Count > 0)
        {
            FrameworkCaches.Clear();
            due.ForEach(watch => watch.Cures.Add("the framework's caches of its types were cleared"));
            Force(due);
        }

        CutLoose(due);
        foreach (var watch in due)
        {
            watch.Report(UnloadProof.Leaked, LeakSuspects.Explain(watch));
            _leaked.Add(watch);
        }
    }

    private void LookAgain()
    {
        var again = _leaked.Where(watch => !watch.LookedAtAgain && watch.Age > _delay + SecondLook).ToList();
        again.ForEach(static watch => watch.LookedAtAgain = true);
        Force(again);
        CutLoose(again);
        _leaked.RemoveAll(static watch => !watch.IsAlive);
    }

    private void CutLoose(List<UnloadWatch> watches)
    {
        for (var round = 0; round < MaxCuts && watches.Count > 0; round++)
        {
            if (!Cut(watches))
            {
                if (round >= LeastCuts)
                {
                    return;
                }

                Thread.Sleep(Moment);
            }

            Force(watches);
        }
    }

    // Not inlined, as below. A walk on a host that is at work may meet anything: it must not cost the proof its thread.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Cut(List<UnloadWatch> watches)
    {
        try
        {
            var cut = false;
            watches.ForEach(static watch => watch.Path = null);
            var byContext = watches.Select(watch => (watch, watch.Context)).Where(pair => pair.Context is not null).ToDictionary(pair => pair.Context!, pair => pair.watch);
            new RootWalk([.. byContext.Keys], _statics, (context, trail) =>
            {
                var watch = byContext[context];
                watch.Path = trail.Path;
                if (RootCutter.Cut(trail) is { } cure)
                {
                    watch.Cures.Add($"{cure} ({trail.Path})");
                    cut = true;
                }
            }).Run();
            return cut;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static void Force(List<UnloadWatch> watches)
    {
        for (var round = 0; round < ForcedRounds && watches.Count > 0; round++)
        {
            Collect();
            Settle(watches);
        }
    }

    // Not inlined: nothing of the caller's frame may hold what is to be collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
    }

    private static void Settle(List<UnloadWatch> watches) => watches.RemoveAll(static watch =>
    {
        if (watch.IsAlive)
        {
            return false;
        }

        if (watch.Folder is { } folder)
        {
            ShadowStore.TryDelete(folder);
        }

        watch.Report(UnloadProof.Proved, LeakSuspects.Cured(watch));
        return true;
    });
}
