using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Storage;

namespace PluginHost.Runtime.Tests.Scopes;

public sealed class PluginScopeTests
{
    [Fact]
    public async Task Disable_PluginThatUsesEverything_NothingOfItGoesOn()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        await host.StartAsync();
        host.Bus.Publish(new NewEvent("test.one"));
        await TestRuntime.EventuallyAsync(
            () => host.Bus.Count("fixture.heard") == 1 && host.Bus.Count("fixture.tick") > 1 && host.Bus.Count("fixture.timer") > 1, "events, background work and timers run");

        await host.Runtime.DisableAsync(new PluginId("fixtures.healthy"), CancellationToken.None);
        var after = host.Bus.Published.Count;
        host.Bus.Publish(new NewEvent("test.two"));
        await Task.Delay(150);

        host.Bus.Published.Count.ShouldBe(after + 1);
        host.Bus.Subscriptions.ShouldBe(0);
        host.Bus.Count("fixture.stopping").ShouldBe(1);
        host.Bus.Count("fixture.stopped").ShouldBe(1);
        await host.ProvedAsync("fixtures.healthy");
    }

    [Fact]
    public async Task Values_ThroughTheRegistry_AreKeptByNamespace()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        await host.StartAsync();
        using var lease = host.Runtime.Capabilities.Rent<IKeyValueStore>();

        await lease.Capability.SetAsync(new SetValueRequest("a.one", "k", new byte[] { 1 }), CancellationToken.None);

        (await lease.Capability.GetAsync(new GetValueRequest("a.one", "k"), CancellationToken.None)).Value!.Value.ToArray().ShouldBe([1]);
        (await lease.Capability.GetAsync(new GetValueRequest("b.two", "k"), CancellationToken.None)).Value.ShouldBeNull();
        (await lease.Capability.ListAsync(new ListValuesRequest("a.one", ""), CancellationToken.None)).Keys.ShouldBe(["k"]);
    }
}
