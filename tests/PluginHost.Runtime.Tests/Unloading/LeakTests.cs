using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Unloading;

public sealed class LeakTests
{
    /// <summary>What each plugin leaves behind, whether the host can undo it, and what of it must be in the report.</summary>
    private static readonly (string Plugin, UnloadProof Proof, string Named)[] Leaks =
    [
        ("LeaksHandler", UnloadProof.Proved, "ProcessExit"),
        ("LeaksResolving", UnloadProof.Proved, "_resolving"),
        ("LeaksUnobserved", UnloadProof.Proved, "UnobservedTaskException"),
        ("LeaksFirstChance", UnloadProof.Proved, "FirstChanceException"),
        ("LeaksCancelKey", UnloadProof.Proved, "System.Console"),
        ("LeaksTimer", UnloadProof.Proved, "timer"),
        ("LeaksTask", UnloadProof.Proved, "timer"),
        ("LeaksThread", UnloadProof.Proved, "timer"),
        ("LeaksConverter", UnloadProof.Proved, "caches"),
        ("LeaksSignal", UnloadProof.Leaked, "PosixSignalRegistration"),
        ("LeaksData", UnloadProof.Leaked, "System.AppContext.s_dataStore"),
        ("LeaksListener", UnloadProof.Leaked, "EventListener"),
        ("LeaksDiagnostics", UnloadProof.Leaked, "DiagnosticListener"),
        ("LeaksActivities", UnloadProof.Leaked, "ActivitySource"),
        ("LeaksWait", UnloadProof.Leaked, "Wait"),
        ("LeaksProxy", UnloadProof.Leaked, "System.Net.Http.HttpClient.s_defaultProxy"),
        ("LeaksEncoding", UnloadProof.Leaked, "EncodingProvider"),
        ("LeaksTrace", UnloadProof.Leaked, "listeners"),
        ("LeaksHandle", UnloadProof.Leaked, "GCHandle"),
        ("LeaksPlainThread", UnloadProof.Leaked, "thread"),
        ("LeaksDynamic", UnloadProof.Leaked, "dynamic"),
    ];

    [Fact]
    public async Task Disable_PluginsThatLeaveRootsOfEveryKind_EachIsUndoneOrReportedWithWhatHoldsIt()
    {
        await using var host = new TestRuntime();
        foreach (var (plugin, _, _) in Leaks)
        {
            host.User.InstallAssorted("Leaking." + plugin, "leaking." + plugin.ToLowerInvariant());
        }

        await host.StartAsync();
        host.Runtime.Plugins.ShouldAllBe(plugin => plugin.State == PluginState.Active);
        foreach (var plugin in host.Runtime.Plugins)
        {
            await host.Runtime.DisableAsync(plugin.Id, CancellationToken.None);
        }

        await TestRuntime.EventuallyAsync(() => host.Runtime.Plugins.All(plugin => plugin.Transitions[0].Unload != UnloadProof.Pending), "every unload has its verdict");
        var verdicts = Leaks.Select(leak => (leak, Report: Report(host, leak.Plugin))).ToList();
        verdicts.Where(verdict => verdict.Report.Unload != verdict.leak.Proof || !(verdict.Report.Problem?.Reason.Contains(verdict.leak.Named, StringComparison.Ordinal) ?? false))
            .Select(verdict => $"{verdict.leak.Plugin}: {verdict.Report.Unload} {verdict.Report.Problem?.Reason}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Disable_TimerIsLeftAmongThousandsThatComeAndGo_IsFoundAndStopped()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted("Leaking.LeaksTimer", "leaking.leakstimer");
        await host.StartAsync();
        using var stop = new CancellationTokenSource();
        var churn = Task.Factory.StartNew(() => Churn(stop.Token), TaskCreationOptions.LongRunning);

        await host.Runtime.DisableAsync(new PluginId("leaking.leakstimer"), CancellationToken.None);

        // One that fires in every walk is found when what seemed to leak is looked at again.
        await TestRuntime.EventuallyAsync(() => Report(host, "LeaksTimer").Unload == UnloadProof.Proved, "the timer was found and stopped");
        await stop.CancelAsync();
        await churn;
    }

    private static void Churn(CancellationToken cancellationToken)
    {
        var timers = new Queue<Timer>();
        for (var made = 0; !cancellationToken.IsCancellationRequested; made++)
        {
            timers.Enqueue(new Timer(static _ => { }, null, 10 + (timers.Count % 50), 100 + (timers.Count % 400)));
            if (timers.Count > 2_000)
            {
                timers.Dequeue().Dispose();
                if (made % 64 == 0)
                {
                    // The pool must get to what fires, or it holds the leak for a good reason.
                    Thread.Sleep(1);
                }
            }
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }

    private static TransitionReport Report(TestRuntime host, string plugin) => host.Runtime.Find(new PluginId("leaking." + plugin.ToLowerInvariant()))!.Transitions[0];
}
