using System.Globalization;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Containment;

public sealed class ContainmentTests
{
    [Theory]
    [InlineData("Killing.ThrowsOnThread", "the thread is broken")]
    [InlineData("Killing.ThrowsInAsyncVoid", "the void is broken")]
    public async Task Start_ExceptionLeavesAThreadOfThePlugin_ProcessLivesAndThePluginStaysQuarantined(string type, string text)
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        host.User.InstallAssorted(type, "killing.plugin");
        host.User.InstallAssorted("AssortedPlugin", "needs.killing", manifest => manifest with { DependsOn = [new("killing.plugin", "[0.0,)", false)] });

        await host.StartAsync();
        await TestRuntime.EventuallyAsync(() => host.Plugin("killing.plugin").State == PluginState.Quarantined, "the plugin is taken out");

        var reason = host.Plugin("killing.plugin").Reason!;
        reason.Code.ShouldBe("PH1407");
        reason.Reason.ShouldContain(text);
        host.Plugin("needs.killing").State.ShouldBe(PluginState.Disabled);
        (await host.TagAsync()).ShouldBe("healthy calm 0");

        await host.RestartAsync();
        host.Plugin("killing.plugin").State.ShouldBe(PluginState.Quarantined);
        host.Plugin("killing.plugin").Reason!.Reason.ShouldContain("over restarts");
        host.Plugin("needs.killing").Reason!.Code.ShouldBe("PH1203");

        PluginFolder.Rewrite(host.User.PathOf("killing.plugin"), manifest => manifest with { Version = "9.9.9", Entry = manifest.Entry with { Type = "Fixtures.Assorted.AssortedPlugin" } });
        await host.RestartAsync();
        host.Plugin("killing.plugin").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task EnableAsync_QuarantinedPlugin_GetsItsSecondChance()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted("Killing.ThrowsOnThread", "killing.plugin");
        await host.StartAsync();
        await TestRuntime.EventuallyAsync(() => host.Plugin("killing.plugin").State == PluginState.Quarantined, "the plugin is taken out");
        await host.RestartAsync();
        PluginFolder.Rewrite(host.User.PathOf("killing.plugin"), manifest => manifest with { Entry = manifest.Entry with { Type = "Fixtures.Assorted.AssortedPlugin" } });

        await host.Runtime.EnableAsync(new PluginId("killing.plugin"), CancellationToken.None);

        host.Plugin("killing.plugin").State.ShouldBe(PluginState.Active);
        await host.RestartAsync();
        host.Plugin("killing.plugin").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task Start_PluginChangesTheProcess_EverythingIsPutBackAndTold()
    {
        var (folder, output) = (Environment.CurrentDirectory, Console.Out);
        ThreadPool.GetMinThreads(out var workers, out _);
        await using var host = new TestRuntime();
        host.Options = host.Options with { GuardProcessState = true };
        host.User.InstallAssorted("Meddling.ChangesProcess", "meddling.plugin");

        await host.StartAsync();

        Environment.CurrentDirectory.ShouldBe(folder);
        CultureInfo.DefaultThreadCurrentCulture.ShouldBeNull();
        Environment.GetEnvironmentVariable("FIXTURES_MEDDLED").ShouldBeNull();
        ThreadPool.GetMinThreads(out var now, out _);
        now.ShouldBe(workers);
        AppContext.TryGetSwitch("Fixtures.Meddled", out var isOn);
        isOn.ShouldBeFalse();
        AppContext.GetData("fixtures.meddled").ShouldBeNull();
        Console.Out.ShouldBeSameAs(output);
        var note = host.Plugin("meddling.plugin").Notes.ShouldHaveSingleItem();
        note.Code.ShouldBe("PH1315");
        foreach (var named in new[] { "current directory", "culture", "FIXTURES_MEDDLED", "thread pool", "Fixtures.Meddled", "fixtures.meddled", "Console.Out" })
        {
            note.Reason.ShouldContain(named, Case.Sensitive);
        }
    }

    [Fact]
    public async Task Start_ObserverThrows_TheOthersAreStillToldAndThePluginRuns()
    {
        await using var host = new TestRuntime();
        host.Observers.Insert(0, new ThrowingObserver());
        host.User.Install("Healthy");

        await host.StartAsync();

        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
        host.Observer.StatesOf("fixtures.healthy").ShouldContain(PluginState.Active);
    }

    private sealed class ThrowingObserver : IPluginObserver
    {
        public void OnChanged(PluginSnapshot plugin) => throw new InvalidOperationException("the observer is broken");
    }
}
