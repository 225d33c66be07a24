using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests;

public sealed class PluginRuntimeChangeTests
{
    private static readonly PluginId Healthy = new("fixtures.healthy");

    [Fact]
    public async Task DisableAsync_TakesDependentsAlong_SurvivesARestartAndEnableBringsBoth()
    {
        await using var host = new TestRuntime();
        host.BuiltIn.Install("Healthy");
        host.User.InstallAssorted("AssortedPlugin", "needs.healthy", manifest => manifest with { DependsOn = [new ManifestDependency("fixtures.healthy", "[0.0,)", false)] });
        await host.StartAsync();
        host.Plugin("needs.healthy").State.ShouldBe(PluginState.Active);

        await host.Runtime.DisableAsync(Healthy, CancellationToken.None);

        host.Plugin("fixtures.healthy").Reason!.Code.ShouldBe("PH1005");
        host.Plugin("needs.healthy").Reason!.Code.ShouldBe("PH1203");
        host.Runtime.Capabilities.TryRent<ITagger>().ShouldBeNull();
        Should.Throw<PluginFaultException>(() => host.Runtime.Capabilities.Rent<ITagger>()).Code.ShouldBe("PH1401");
        await host.ProvedAsync("fixtures.healthy");

        await host.RestartAsync();
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Disabled);
        (await Should.ThrowAsync<PluginFaultException>(() => host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None))).Code.ShouldBe("PH1005");

        await host.Runtime.EnableAsync(Healthy, CancellationToken.None);
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
        host.Plugin("needs.healthy").State.ShouldBe(PluginState.Active);

        await host.RestartAsync();
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task Watching_PluginCopiedInAndTakenAway_AppearsAndGoes()
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { WatchUserFolder = true };
        await host.StartAsync();
        host.Runtime.Plugins.ShouldBeEmpty();

        var folder = host.User.Install("Healthy");
        await TestRuntime.EventuallyAsync(() => host.Runtime.Find(Healthy) is { State: PluginState.Active }, "the plugin runs");
        (await host.TagAsync()).ShouldBe("healthy calm 0");

        Directory.Delete(folder, recursive: true);
        await TestRuntime.EventuallyAsync(() => host.Runtime.Plugins.Count == 0, "the plugin is gone");
        host.Bus.Count("fixture.stopped").ShouldBe(1);
    }

    [Fact]
    public async Task RescanAsync_ChangedBrokenAndMended_FollowsTheFiles()
    {
        await using var host = new TestRuntime();
        var folder = host.User.Install("Healthy");
        await host.StartAsync();

        PluginFolder.Rewrite(folder, manifest => manifest with { Version = "2.0.0" });
        await host.Runtime.RescanAsync(CancellationToken.None);
        host.Plugin("fixtures.healthy").Manifest!.Version.ShouldBe("2.0.0");

        PluginFolder.Rewrite(folder, manifest => manifest with { Version = "3.0.0", Entry = manifest.Entry with { Type = "No.Such" } });
        await host.Runtime.RescanAsync(CancellationToken.None);
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
        host.Runtime.Capabilities.List<ITagger>()[0].OwnerVersion.ShouldBe("2.0.0");

        PluginFolder.Rewrite(folder, manifest => manifest with { Version = "4.0.0", Entry = manifest.Entry with { Type = "Fixtures.Healthy.HealthyPlugin" } });
        await host.Runtime.RescanAsync(CancellationToken.None);
        host.Runtime.Capabilities.List<ITagger>()[0].OwnerVersion.ShouldBe("4.0.0");
    }

    [Fact]
    public async Task RescanAsync_MissingDependencyArrives_WaitingPluginStarts()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted("AssortedPlugin", "needs.healthy", manifest => manifest with { DependsOn = [new ManifestDependency("fixtures.healthy", "[0.0,)", false)] });
        await host.StartAsync();
        host.Plugin("needs.healthy").Reason!.Code.ShouldBe("PH1201");

        host.User.Install("Healthy");
        await host.Runtime.RescanAsync(CancellationToken.None);

        host.Plugin("needs.healthy").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task StopAsync_PluginsThatThrowAndHang_StopsAllAndUnloadsTheRest()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted("Throwing.ThrowsInStop", "throws.stop");
        host.User.InstallAssorted("Hanging.HangsInStop", "hangs.stop");
        host.User.Install("Healthy", change: manifest => manifest with { DependsOn = [new ManifestDependency("throws.stop", "[0.0,)", false)] });
        await host.StartAsync();

        await host.Runtime.StopAsync(CancellationToken.None);

        host.Runtime.Plugins.Select(plugin => plugin.State).ShouldAllBe(state => state == PluginState.Unloaded || state == PluginState.Leaked);
        host.Plugin("throws.stop").Transitions[0].Problem!.Reason.ShouldContain("stop is broken");
        host.Plugin("hangs.stop").Transitions[0].Problem!.Reason.ShouldContain("StopAsync did not end");
        host.Bus.Count("fixture.stopped").ShouldBe(1);
        var order = host.Observer.Seen.Where(seen => seen.State == PluginState.Unloaded).Select(seen => seen.Id.Value).ToList();
        order.IndexOf("fixtures.healthy").ShouldBeLessThan(order.IndexOf("throws.stop"));
    }
}
