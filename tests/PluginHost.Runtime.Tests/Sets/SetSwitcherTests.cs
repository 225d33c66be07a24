using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Sets;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Sets;

public sealed class SetSwitcherTests
{
    private static readonly PluginId Healthy = new("fixtures.healthy");
    private static readonly PluginId Small = new("fixtures.small");

    [Fact]
    public async Task ApplyAsync_SetOfBefore_SwitchesBackAndLeavesNewPluginsAlone()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        await host.StartAsync();
        await host.Runtime.DisableAsync(Healthy, default);
        var without = SetSwitcher.Capture(host.Runtime, "without");
        await host.Runtime.EnableAsync(Healthy, default);
        host.User.Install("Small");
        await host.Runtime.RescanAsync(default);

        var switched = await SetSwitcher.ApplyAsync(host.Runtime, without, default);

        switched.ShouldBe([new PluginSwitch(Healthy, IsOn: false, null)]);
        (host.Runtime.Find(Healthy)!.State, host.Runtime.Find(Small)!.State).ShouldBe((PluginState.Disabled, PluginState.Active));
        (await SetSwitcher.ApplyAsync(host.Runtime, without, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ApplyAsync_PluginThatWillNotStart_DoesNotKeepTheOthers()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        host.User.Install("Small");
        await host.StartAsync();
        var all = SetSwitcher.Capture(host.Runtime, "all");
        await host.Runtime.DisableAsync(Healthy, default);
        await host.Runtime.DisableAsync(Small, default);
        File.WriteAllText(Path.Combine(host.Runtime.Find(Healthy)!.Folder, "Fixtures.Healthy.dll"), "no assembly");

        var switched = await SetSwitcher.ApplyAsync(host.Runtime, all, default);

        switched.Select(plugin => (plugin.Id, plugin.Problem is null)).ShouldBe([(Healthy, false), (Small, true)]);
        host.Runtime.Find(Small)!.State.ShouldBe(PluginState.Active);
    }
}
