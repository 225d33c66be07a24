using System.Net;
using PluginHost.Sdk.Storage;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_WhilePluginsLoad_IsNotReadyButLiveAndServing()
    {
        await using var host = await TestHost.StartAsync(load: false);
        using var client = host.Anonymous();

        using var early = await client.GetAsync("healthz/ready");
        (await client.GetAsync("healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("version")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Runtime.MayStart.SetResult();
        await host.App.Loaded;
        using var late = await client.GetAsync("healthz/ready");

        early.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await TestHost.ReadAsync(early))["status"]!.GetValue<string>().ShouldBe("starting");
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_WithoutStores_NamesThem()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Registry.RemoveOwner("test.stores");
        using var client = host.Anonymous();

        using var response = await client.GetAsync("healthz/ready");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await TestHost.ReadAsync(response))["missing"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["accounts", "sessions", "jobs"]);
    }

    [Fact]
    public async Task Ready_NothingCanBeStored_IsDegradedAndStaysInService()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Registry.Add<IBlobStore>(new FullBlobStore());
        using var client = host.Anonymous();

        using var response = await client.GetAsync("healthz/ready");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await TestHost.ReadAsync(response);
        report["status"]!.GetValue<string>().ShouldBe("degraded");
        report["missing"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["writable storage"]);
    }
}
