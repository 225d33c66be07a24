using System.Globalization;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Supervision;

public sealed class FenceTests
{
    [Theory]
    [InlineData("fixtures.deaf")]
    [InlineData("fixtures.patient")]
    [InlineData("fixtures.blocking")]
    public async Task Call_DeadlineMissed_CallerGetsPH1404NamingThePlugin(string tagger)
    {
        await using var host = await HangingAsync();
        var call = Task.Run(() => host.TagAsync(tagger));
        await TestRuntime.EventuallyAsync(() => !call.IsCompleted && Started(host, call), "the call is inside");

        var fault = await Should.ThrowAsync<PluginFaultException>(() => AdvanceUntilAsync(host, call));

        fault.Code.ShouldBe("PH1404");
        fault.Plugin.ShouldBe(new PluginId("hanging.calls"));
        fault.Message.ShouldContain(tagger + ".TagAsync");
        host.Plugin("hanging.calls").Health.Failures.ShouldBe(1);
    }

    [Fact]
    public async Task Call_CancelledByItsCaller_IsRethrownAsIsAndNotCounted()
    {
        await using var host = await HangingAsync();
        using var cancel = new CancellationTokenSource(50);
        using var lease = host.Runtime.Capabilities.Rent<ITagger>(new CapabilityId("fixtures.patient"));

        var thrown = await Should.ThrowAsync<OperationCanceledException>(async () => await lease.Capability.TagAsync(TestRuntime.AnyPicture, cancel.Token));

        thrown.CancellationToken.ShouldBe(cancel.Token);
        host.Plugin("hanging.calls").Health.Failures.ShouldBe(0);
    }

    [Fact]
    public async Task Call_IgnoresItsCallersCancel_CallerIsLetGoAndPluginIsBlamed()
    {
        await using var host = await HangingAsync();
        using var cancel = new CancellationTokenSource(50);
        using var lease = host.Runtime.Capabilities.Rent<ITagger>(new CapabilityId("fixtures.deaf"));

        await Should.ThrowAsync<OperationCanceledException>(async () => await lease.Capability.TagAsync(TestRuntime.AnyPicture, cancel.Token));

        await TestRuntime.EventuallyAsync(() => host.Plugin("hanging.calls").Health.Failures == 1, "the failure is counted");
    }

    [Fact]
    public async Task Call_LongWorkWhenPluginIsReplaced_IsToldToEndAndMayBeTriedAgain()
    {
        await using var host = await HangingAsync();
        using var lease = host.Runtime.Capabilities.Rent<IJobHandler>();
        var job = lease.Capability.RunAsync(new JobRun(new JobId(1), "fixtures.long", "{}", 1, null), CancellationToken.None).AsTask();

        var reload = host.Runtime.ReloadAsync(new PluginId("hanging.calls"), "test", CancellationToken.None);
        var fault = await Should.ThrowAsync<PluginFaultException>(() => job);
        lease.Dispose();
        await reload;

        fault.Code.ShouldBe("PH1402");
        fault.RetryAfter.ShouldBe(TimeSpan.Zero);
        await host.ProvedAsync("hanging.calls");
    }

    [Fact]
    public async Task Stream_EndsWell_FailsAndMissesADeadline_EachAsItShould()
    {
        await using var host = await HangingAsync();
        using var lease = host.Runtime.Capabilities.Rent<IImporter>();

        (await ReadAsync(lease.Capability, "", CancellationToken.None)).ShouldBe(["1", "2", "3"]);
        (await Should.ThrowAsync<PluginFaultException>(() => ReadAsync(lease.Capability, "fail", CancellationToken.None))).Code.ShouldBe("PH4501");
        using var cancel = new CancellationTokenSource(100);
        (await Should.ThrowAsync<OperationCanceledException>(() => ReadAsync(lease.Capability, "wait", cancel.Token))).CancellationToken.ShouldBe(cancel.Token);
    }

    [Fact]
    public async Task Call_PluginChangesAsyncLocals_CallerDoesNotSeeIt()
    {
        await using var host = new TestRuntime();
        host.BuiltIn.InstallAssorted("FlowPlugin", "flow.plugin");
        await host.StartAsync();
        using var lease = host.Runtime.Capabilities.Rent<ITagger>();
        var before = CultureInfo.CurrentCulture;

        var pending = lease.Capability.TagAsync(TestRuntime.AnyPicture, CancellationToken.None);

        pending.IsCompletedSuccessfully.ShouldBeTrue();
        CultureInfo.CurrentCulture.ShouldBe(before);
    }

    [Fact]
    public async Task Call_FailsAgainAndAgain_BreakerDegradesRecoversAndAtLastQuarantines()
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { BreakerThreshold = 3, QuarantineAfter = 1 };
        host.User.InstallAssorted("Throwing.ThrowsInCalls", "failing.plugin");
        await host.StartAsync();
        var switchOn = Path.Combine(host.Options.DataFolder, "failing.plugin", "fail");

        File.WriteAllText(switchOn, "");
        for (var call = 0; call < 3; call++)
        {
            var thrown = await Should.ThrowAsync<PluginFaultException>(() => host.TagAsync());
            thrown.Code.ShouldBe("PH4301");
            thrown.CauseType.ShouldBe("Fixtures.Assorted.Throwing.HostileException");
        }

        host.Plugin("failing.plugin").State.ShouldBe(PluginState.Degraded);
        host.Plugin("failing.plugin").Health.BreakerOpen.ShouldBeTrue();
        var refused = await Should.ThrowAsync<PluginFaultException>(() => host.TagAsync());
        refused.Code.ShouldBe("PH1403");
        refused.RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.Zero);

        File.Delete(switchOn);
        host.Time.Advance(host.Options.BreakerPause);
        (await host.TagAsync()).ShouldBe("works");
        host.Plugin("failing.plugin").State.ShouldBe(PluginState.Active);

        File.WriteAllText(switchOn, "");
        for (var call = 0; call < 3; call++)
        {
            await Should.ThrowAsync<PluginFaultException>(() => host.TagAsync());
        }

        await TestRuntime.EventuallyAsync(() => host.Plugin("failing.plugin").State == PluginState.Quarantined, "the plugin is quarantined");
        host.Plugin("failing.plugin").Reason!.Code.ShouldBe("PH1406");
        await host.ProvedAsync("failing.plugin");

        File.Delete(switchOn);
        await host.Runtime.ReloadAsync(new PluginId("failing.plugin"), "mended", CancellationToken.None);
        (await host.TagAsync()).ShouldBe("works");
    }

    private static async Task<TestRuntime> HangingAsync()
    {
        var host = new TestRuntime();
        host.User.InstallAssorted("Hanging.HangsInCalls", "hanging.calls");
        await host.StartAsync();
        return host;
    }

    private static async Task<List<string>> ReadAsync(IImporter importer, string payload, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var item in importer.ReadAsync(new ImportRequest(payload), cancellationToken))
        {
            keys.Add(item.Key);
        }

        return keys;
    }

    private static bool Started(TestRuntime host, Task call) => host.Runtime.IsReady && call.Status is not TaskStatus.WaitingToRun;

    // The clock may be put forward before the call has begun: then it is put forward again.
    private static async Task AdvanceUntilAsync(TestRuntime host, Task call)
    {
        while (!call.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromSeconds(121));
            await Task.WhenAny(call, Task.Delay(200));
        }

        await call;
    }
}
