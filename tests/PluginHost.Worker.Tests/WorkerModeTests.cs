using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerModeTests
{
    [Fact]
    public async Task Start_ContractThatCannotCross_IsRefusedWithReasonAndCure()
    {
        await using var runtime = new TestRuntime();
        runtime.Options = runtime.Options with { LoadModes = new Dictionary<string, PluginLoadMode> { ["fixtures.small"] = PluginLoadMode.Worker } };
        runtime.User.Install("Small");

        await runtime.StartAsync();

        var plugin = runtime.Plugin("fixtures.small");
        plugin.State.ShouldBe(PluginState.Disabled);
        plugin.LoadMode.ShouldBe(PluginLoadMode.Worker);
        plugin.Reason!.Code.ShouldBe("PH1521");
        plugin.Reason.Reason.ShouldContain("http.endpoints");
        plugin.Reason.Cure!.ShouldContain("tagging.tagger");
    }

    [Fact]
    public async Task Start_OperatorSaysReloadable_RunsInTheHost()
    {
        await using var host = new WorkerHost();
        host.Runtime.Options = host.Runtime.Options with { LoadModes = new Dictionary<string, PluginLoadMode> { [WorkerHost.Plugin] = PluginLoadMode.Reloadable } };

        await host.StartAsync();

        (await host.AskAsync("process")).ShouldBe(Environment.ProcessId.ToString());
        host.Snapshot.Worker.ShouldBeNull();
        host.Snapshot.LoadMode.ShouldBe(PluginLoadMode.Reloadable);
    }

    [Fact]
    public async Task Start_ProgramIsMissing_SaysSo()
    {
        await using var host = new WorkerHost(options => options with { Program = Path.Combine(Path.GetTempPath(), "no-such-worker.dll") });

        await host.Runtime.StartAsync();

        host.Snapshot.State.ShouldBe(PluginState.Disabled);
        host.Snapshot.Reason!.Code.ShouldBe("PH1522");
        host.Snapshot.Reason.Reason.ShouldContain("no-such-worker.dll");
    }
}
