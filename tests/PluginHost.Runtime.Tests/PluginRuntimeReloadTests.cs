using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests;

public sealed class PluginRuntimeReloadTests
{
    private static readonly PluginId Healthy = new("fixtures.healthy");

    [Fact]
    public async Task ReloadAsync_TwoHundredTimesUnderCalls_NoCallFailsAndEveryOldContextDies()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        await host.StartAsync();
        using var done = new CancellationTokenSource();
        var calls = 0;
        var callers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                (await host.TagAsync()).ShouldBe("healthy calm 0");
                Interlocked.Increment(ref calls);

                // Callers that spin would leave a small machine no time for the reloads.
                await Task.Delay(1);
            }
        })).ToList();

        for (var round = 0; round < 200; round++)
        {
            var report = await host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None);
            report.Problem.ShouldBeNull();
        }

        await done.CancelAsync();
        await Task.WhenAll(callers);
        calls.ShouldBeGreaterThan(200);
        host.Observer.StatesOf("fixtures.healthy").ShouldNotContain(PluginState.Degraded);
        await TestRuntime.EventuallyAsync(() => ProvedUnloads(host) == 200, "200 contexts are proved dead");
        Directory.GetDirectories(host.Options.ShadowFolder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task ReloadAsync_NewVersionInFolder_ServesTheNewOneAndReportsTheSteps()
    {
        await using var host = new TestRuntime();
        var participant = new RecordingParticipant();
        host.TakesPart(participant);
        var folder = host.User.Install("Healthy");
        await host.StartAsync();
        PluginFolder.Rewrite(folder, manifest => manifest with { Version = "9.0.0" });

        var report = await host.Runtime.ReloadAsync(Healthy, "a new version", CancellationToken.None);

        report.Steps.Select(step => step.Name).ShouldBe(["load", "configure", "start", "switch", "drain", "stop", "dispose", "unload"]);
        report.Unload.ShouldBe(UnloadProof.Pending);
        host.Runtime.Capabilities.List<ITagger>().ShouldHaveSingleItem().OwnerVersion.ShouldBe("9.0.0");
        participant.Log.ShouldBe(["prepare 1", "switch", "prepare 1", "switch from previous", "withdraw fixtures.healthy replaced=True"]);
        await host.ProvedAsync("fixtures.healthy");
        host.Plugin("fixtures.healthy").Transitions[0].ProofMilliseconds.ShouldNotBeNull();
    }

    [Fact]
    public async Task ReloadAsync_NewVersionWillNotStart_OldOneServesOn()
    {
        await using var host = new TestRuntime();
        var participant = new RecordingParticipant();
        host.TakesPart(participant);
        host.User.Install("Healthy");
        await host.StartAsync();
        participant.RefuseWith = "a route without access";

        var fault = await Should.ThrowAsync<PluginFaultException>(() => host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None));

        fault.Code.ShouldBe("PH1501");
        fault.Message.ShouldContain("serves on");
        (await host.TagAsync()).ShouldBe("healthy calm 0");
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
        host.Plugin("fixtures.healthy").Transitions[0].Problem!.Code.ShouldBe("PH1501");
        participant.Log.ShouldNotContain(line => line.StartsWith("withdraw", StringComparison.Ordinal));
        await host.ProvedAsync("fixtures.healthy");
    }

    [Fact]
    public async Task ReloadAsync_WhileALeaseIsHeld_WaitsAndTheLeaseStillWorks()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        await host.StartAsync();
        var lease = host.Runtime.Capabilities.Rent<ITagger>();
        var capability = lease.Capability;

        var reload = host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None);
        await TestRuntime.EventuallyAsync(() => host.Bus.Count("fixture.stopped") == 0 && ReferenceEquals(lease.Capability, capability) && NewOwnerServes(host, capability), "the new instance serves");
        (await lease.Capability.TagAsync(TestRuntime.AnyPicture, CancellationToken.None)).Items.ShouldNotBeEmpty();
        reload.IsCompleted.ShouldBeFalse();
        lease.Dispose();
        await reload;

        var fault = await Should.ThrowAsync<PluginFaultException>(async () => await capability.TagAsync(TestRuntime.AnyPicture, CancellationToken.None));
        fault.Code.ShouldBe("PH1402");
        Should.Throw<ObjectDisposedException>(() => lease.Capability);
        await host.ProvedAsync("fixtures.healthy");
    }

    [Fact]
    public async Task ReloadAsync_LeaseNeverGivenBack_EndsAtTheDrainDeadline()
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { DrainDeadline = TimeSpan.FromMilliseconds(200) };
        host.User.Install("Healthy");
        await host.StartAsync();
        using var lease = host.Runtime.Capabilities.Rent<ITagger>();

        var report = await host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None);

        report.Problem!.Reason.ShouldContain("calls were still running");
        (await Should.ThrowAsync<PluginFaultException>(async () => await lease.Capability.TagAsync(TestRuntime.AnyPicture, CancellationToken.None))).Code.ShouldBe("PH1402");
        await host.ProvedAsync("fixtures.healthy");
    }

    [Fact]
    public async Task ReloadAsync_UnknownPlugin_IsPH1001()
    {
        await using var host = new TestRuntime();
        await host.StartAsync();

        (await Should.ThrowAsync<PluginFaultException>(() => host.Runtime.ReloadAsync(new PluginId("no.such"), "test", CancellationToken.None))).Code.ShouldBe("PH1001");
    }

    [Fact]
    public async Task ReloadAsync_Pinned_IsNotLoadedTwice()
    {
        await using var host = new TestRuntime();
        var folder = host.User.Install("Healthy", change: manifest => manifest with { LoadMode = "pinned" });
        await host.StartAsync();
        PluginFolder.Rewrite(folder, manifest => manifest with { Version = "9.0.0" });

        var report = await host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None);

        report.Unload.ShouldBe(UnloadProof.Pinned);
        report.Problem!.Cure!.ShouldContain("Restart");
        host.Runtime.Capabilities.List<ITagger>()[0].OwnerVersion.ShouldNotBe("9.0.0");
        Directory.GetDirectories(host.Options.ShadowFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task DisableAndEnable_Pinned_RunsTheSameCodeAgain()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy", change: manifest => manifest with { LoadMode = "pinned" });
        await host.StartAsync();

        (await host.Runtime.DisableAsync(Healthy, CancellationToken.None)).Unload.ShouldBe(UnloadProof.Pinned);
        await host.Runtime.EnableAsync(Healthy, CancellationToken.None);

        (await host.TagAsync()).ShouldBe("healthy calm 0");
        AppDomain.CurrentDomain.GetAssemblies().Count(assembly => !assembly.IsCollectible && !assembly.IsDynamic && assembly.Location.StartsWith(host.Root, StringComparison.Ordinal)).ShouldBe(1);
    }

    private static int ProvedUnloads(TestRuntime host) =>
        host.Observer.Seen.SelectMany(snapshot => snapshot.Transitions).Where(report => report.Unload == UnloadProof.Proved).Select(report => report.At).Distinct().Count();

    private static bool NewOwnerServes(TestRuntime host, ITagger old)
    {
        using var lease = host.Runtime.Capabilities.Rent<ITagger>();
        return !ReferenceEquals(lease.Capability, old);
    }
}
