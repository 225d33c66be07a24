using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Routes;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Routes;

public sealed partial class PluginRouteTests
{
    [Fact]
    public async Task Reload_SameRoutes_ExchangesTheSlotWithoutTouchingTheRoutingTable()
    {
        await using var host = await TestHost.StartAsync();
        var table = host.App.Services.GetRequiredService<PluginRouteTable>();
        await host.Runtime.ActivateAsync(Hello("acme.one", "first"));
        var endpoints = table.Endpoints;
        var token = table.GetChangeToken();

        await host.Runtime.ActivateAsync(Hello("acme.one", "second"));

        table.Endpoints.ShouldBeSameAs(endpoints);
        token.HasChanged.ShouldBeFalse();
        using var client = host.Local();
        (await client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("second");
    }

    [Fact]
    public async Task Reload_OtherPolicy_IsAnotherRoute()
    {
        await using var host = await TestHost.StartAsync();
        using var reader = host.WithToken(await host.MakeTokenAsync("read"));
        await host.Runtime.ActivateAsync(Hello("acme.one", "first"));
        (await reader.GetAsync("api/v1/plugins/acme.one/x/hello")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet("/hello", Answer("owners")).RequireAccess(AccessPolicy.Owner))));

        (await reader.GetAsync("api/v1/plugins/acme.one/x/hello")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Reload_NewInstanceFailsBeforeItsSwitch_TheOldOneServesOn()
    {
        await using var host = await TestHost.StartAsync();
        await host.Runtime.ActivateAsync(Hello("acme.one", "first"));
        var failed = await host.Runtime.Participants[0].PrepareAsync(Hello("acme.one", "second"), default);

        failed.Withdraw(replaced: false);

        using var client = host.Local();
        (await client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("first");
    }

    [Fact]
    public async Task Reload_UnderLoad_FailsNoRequest()
    {
        await using var host = await TestHost.StartAsync();
        await host.Runtime.ActivateAsync(Hello("acme.one", "0"));
        using var stop = new CancellationTokenSource();
        var failures = 0;
        var served = 0;
        var clients = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var client = host.Local();
            while (!stop.IsCancellationRequested)
            {
                using var response = await client.GetAsync("api/v1/plugins/acme.one/x/hello");
                Interlocked.Increment(ref response.IsSuccessStatusCode ? ref served : ref failures);
            }
        })).ToArray();
        await Eventually.True(() => Volatile.Read(ref served) > 20);

        FakeActivation? old = null;
        for (var i = 1; i <= 100; i++)
        {
            // Every other reload changes the route set too, so that both ways are tried.
            var next = Hello("acme.one", $"{i}", withMore: i % 2 == 0);
            await host.Runtime.ActivateAsync(next);
            old?.IsServicesDisposed.ShouldBeTrue();
            old = next;
        }
        await stop.CancelAsync();
        await Task.WhenAll(clients);

        failures.ShouldBe(0);
        served.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Reload_RequestHasFoundTheOldInstanceButNotEnteredIt_IsServedByTheNewOne()
    {
        await using var host = await TestHost.StartAsync();
        var (found, mayEnter) = (new TaskCompletionSource(), new TaskCompletionSource());
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet("/hello", Answer("old")).RequireAccess(AccessPolicy.Reader)))
        {
            BeforeEntry = async operation =>
            {
                if (operation == "http.request")
                {
                    found.SetResult();
                    await mayEnter.Task;
                }
            },
        });
        using var client = host.Local();
        var request = client.GetStringAsync("api/v1/plugins/acme.one/x/hello");
        await found.Task;

        await host.Runtime.ActivateAsync(Hello("acme.one", "new", withMore: true));
        mayEnter.SetResult();

        (await request).ShouldBe("new");
    }

    [Fact]
    public async Task Reload_RequestUnderWay_EndsInTheOldInstance()
    {
        await using var host = await TestHost.StartAsync();
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet("/hello", async context =>
        {
            entered.SetResult();
            await leave.Task;
            await context.Response.WriteAsync("old");
        }).RequireAccess(AccessPolicy.Reader))));
        using var client = host.Local();
        var slow = client.GetStringAsync("api/v1/plugins/acme.one/x/hello");
        await entered.Task;

        var reload = host.Runtime.ActivateAsync(Hello("acme.one", "new"));
        (await client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("new");
        reload.IsCompleted.ShouldBeFalse();
        leave.SetResult();

        (await slow).ShouldBe("old");
        await reload;
    }
}
