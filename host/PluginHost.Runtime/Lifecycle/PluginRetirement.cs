using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Ends an instance that nobody can find any more: close, drain, stop, revoke, dispose, unload.</summary>
internal sealed partial class PluginRetirement(PluginRuntimeOptions options, PluginHostServices host, Watchdog watchdog)
{
    // Above the deadlines that its own steps have.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly ILogger _log = host.Logging.CreateLogger<PluginRetirement>();

    /// <returns>What is left to be proved.</returns>
    public async Task<Retired> RetireAsync(PluginInstance instance, bool replaced, StepClock steps)
    {
        var problems = new List<string>();
        var supervisor = instance.Supervisor;
        supervisor.Gate.Close();
        supervisor.CancelCalls(longWorkOnly: true);
        var offers = instance.Offers.EndAsync();
        var inTime = await supervisor.Own.DrainAsync(options.DrainDeadline);
        var offerDrains = await offers;
        if (!inTime || offerDrains.Any(drain => !drain.InTime))
        {
            problems.Add($"calls were still running after {options.DrainDeadline.TotalSeconds:0.#} s and were cancelled");
        }

        steps.Mark("drain");
        await StopAsync(instance, replaced, problems);
        steps.Mark("stop");
        var unfinished = await DisposeAsync(instance, problems);
        watchdog.Remove(supervisor);
        supervisor.LetGo(supervisor.Own);
        var holders = unfinished.Concat(supervisor.Inside.Concat(offerDrains.SelectMany(drain => drain.StillInside)).Select(call => $"call '{call}' that never returned")).ToList();
        if (instance.Stuck is { IsCompleted: false })
        {
            holders.Add($"the thread in {instance.Doing} that never returned");
        }

        problems.AddRange(unfinished.Select(name => name + " did not end"));
        supervisor.Dispose();
        steps.Mark("dispose");

        var (context, folder) = Unload(instance);
        steps.Mark("unload");
        return new Retired(instance.Candidate, context, folder, holders, problems);
    }

    private async Task StopAsync(PluginInstance instance, bool replaced, List<string> problems)
    {
        foreach (var part in instance.Parts)
        {
            part.Withdraw(replaced);
        }

        await instance.Scope.SignalStopAsync(options.StopDeadline);
        if (!instance.Started || instance.Entry is not { } entry)
        {
            return;
        }

        using var deadline = new CancellationTokenSource(options.StopDeadline);
        await GuardAsync(instance, "StopAsync", problems, () => entry.StopAsync(deadline.Token));
    }

    // Work ends before the services it uses are disposed.
    private async Task<IReadOnlyList<string>> DisposeAsync(PluginInstance instance, List<string> problems)
    {
        var unfinished = await instance.Scope.RevokeAsync(options.StopDeadline);
        if (instance.Worker is { } worker)
        {
            await GuardAsync(instance, "the end of its process", problems, worker.DisposeAsync);
        }

        if (instance.WorkerFolder is { } folder)
        {
            ShadowStore.TryDelete(folder);
        }

        if (instance.Container is { } container)
        {
            await GuardAsync(instance, "disposing its services", problems, container.DisposeAsync);
        }

        return unfinished;
    }

    private async Task GuardAsync(PluginInstance instance, string doing, List<string> problems, Func<ValueTask> work)
    {
        try
        {
            await EntryThread.RunAsync($"PluginHost stop {instance.Plugin}", work).WaitAsync(options.StopDeadline + Grace);
        }
        catch (Exception exception)
        {
            var text = exception is TimeoutException
                ? $"{doing} did not end within {options.StopDeadline.TotalSeconds:0.#} s"
                : $"{doing} threw {ExceptionText.Read(exception).Summary}";
            problems.Add(text);
            LogStopProblem(instance.Plugin, LoadCodes.StopFailed, text);
        }
    }

    // Not inlined: a frame that still holds the context would keep it from being collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference? Context, string? Folder) Unload(PluginInstance instance)
    {
        var code = instance.Code;
        instance.Release();
        if (code is null || !code.Context.IsCollectible)
        {
            return (null, null);
        }

        code.Context.Unload();
        return (new WeakReference(code.Context, trackResurrection: true), code.Folder);
    }
}
