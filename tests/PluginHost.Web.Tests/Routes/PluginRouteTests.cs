using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Routes;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Routes;

public sealed partial class PluginRouteTests
{
    [Fact]
    public async Task Activate_Routes_AppearBelowThePluginsPrefixAndVanishWithIt()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();
        (await client.GetAsync("api/v1/plugins/acme.one/x/hello")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await host.Runtime.ActivateAsync(Hello("acme.one", "first"));
        (await client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("first");

        await host.Runtime.DeactivateAsync("acme.one");
        using var gone = await client.GetAsync("api/v1/plugins/acme.one/x/hello");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestHost.CodeOf(gone)).ShouldBe("PH5040");
    }

    [Fact]
    public async Task Request_HandlerIsGivenUpByTheFence_TheConnectionEndsAndTheNextRequestIsServed()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var activation = new FakeActivation("acme.one", new FakeModule(routes =>
        {
            routes.MapGet("/stuck", async context =>
            {
                entered.SetResult();
                await leave.Task;
                await context.Response.WriteAsync("too late");
            }).RequireAccess(AccessPolicy.Reader);
            routes.MapGet("/hello", Answer("here")).RequireAccess(AccessPolicy.Reader);
        }));
        await host.Runtime.ActivateAsync(activation);
        var stuck = client.GetStringAsync("api/v1/plugins/acme.one/x/stuck");
        await entered.Task;

        activation.GiveUp();

        await Should.ThrowAsync<HttpRequestException>(() => stuck);
        (await client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("here");
        leave.SetResult();
    }

    [Fact]
    public async Task Activate_RouteWithoutPolicy_RefusesTheWholeModuleAndSaysSo()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes =>
        {
            routes.MapGet("/good", Answer("good")).RequireAccess(AccessPolicy.Reader);
            routes.MapPost("/forgotten", Answer("bad"));
        })));

        (await client.GetAsync("api/v1/plugins/acme.one/x/good")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsync("api/v1/plugins/acme.one/x/forgotten", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var plugin = await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.one"));
        plugin["state"]!.GetValue<string>().ShouldBe("active");
        plugin["reason"]!.GetValue<string>().ShouldContain("PH1501");
        plugin["reason"]!.GetValue<string>().ShouldContain("POST /api/v1/plugins/acme.one/x/forgotten");
    }

    [Fact]
    public async Task Activate_ModuleThrows_LeavesThePluginActiveAndSaysSo()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(_ => throw new InvalidOperationException("no"))));

        (await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.one")))["reason"]!.GetValue<string>().ShouldContain("PH1502");
    }

    [Theory]
    [InlineData("/api/v1/{name}/hello")]
    [InlineData("/api/v1/{id:int}/hello")]
    public async Task Activate_TwoPluginsClaimOneRoute_TheFirstByIdKeepsIt(string pattern)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();
        await host.Runtime.ActivateAsync(At("acme.b", pattern, "b"));
        (await client.GetStringAsync("api/v1/7/hello")).ShouldBe("b");

        await host.Runtime.ActivateAsync(At("acme.a", pattern.Replace("id", "other", StringComparison.Ordinal), "a"));

        (await client.GetStringAsync("api/v1/7/hello")).ShouldBe("a");
        (await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.b")))["reason"]!.GetValue<string>().ShouldContain("PH1503");
        await host.Runtime.DeactivateAsync("acme.a");
        (await client.GetStringAsync("api/v1/7/hello")).ShouldBe("b");
        (await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.b")))["reason"].ShouldBeNull();
    }

    [Fact]
    public async Task Activate_RouteOfTheHost_IsNotGivenAway()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();

        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet("/session", Answer("mine")).AllowPublic("test")), "/api/v1"));

        (await client.GetStringAsync("api/v1/session")).ShouldContain("setupAllowed");
    }

    [Theory]
    [InlineData("api")]
    [InlineData("/api/../admin")]
    [InlineData("/{**all}")]
    [InlineData("/{broken")]
    public async Task Activate_BadPrefix_IsRefused(string prefix)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet("/hello", Answer("x")).RequireAccess(AccessPolicy.Reader)), prefix));

        (await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.one")))["reason"]!.GetValue<string>().ShouldContain("PH1504");
    }

    [Fact]
    public async Task Request_HandlerThrows_NamesThePluginWithoutItsStack()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(
            routes => routes.MapGet("/hello", _ => throw new InvalidOperationException("secret detail")).RequireAccess(AccessPolicy.Reader))));

        using var response = await client.GetAsync("api/v1/plugins/acme.one/x/hello");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("acme.one");
        text.ShouldContain("PH1405");
        text.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Request_AnotherPluginsFault_KeepsItsOwnCode()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet(
            "/hello", _ => throw new PluginFaultException("PH1403", "Plugin 'acme.store' failed too often.", new PluginId("acme.store")) { RetryAfter = TimeSpan.FromSeconds(7) }).RequireAccess(AccessPolicy.Reader))));

        using var response = await client.GetAsync("api/v1/plugins/acme.one/x/hello");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        (await TestHost.CodeOf(response)).ShouldBe("PH1403");
    }

    [Fact]
    public async Task Request_Services_AreAScopeOfThePluginsContainer()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();
        await host.Runtime.ActivateAsync(new FakeActivation(
            "acme.one",
            new FakeModule(routes => routes.MapGet("/hello", context => context.Response.WriteAsync(
                $"{context.RequestServices.GetRequiredService<Counter>().Id} {context.RequestServices.GetRequiredService<Counter>().Id} {context.RequestServices.GetService<WebHostOptions>() is null}"))
                .RequireAccess(AccessPolicy.Reader)),
            services: services => services.AddSingleton<CounterSource>().AddScoped<Counter>()));

        (await client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("1 1 True");
        (await client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("2 2 True");
    }

    [Fact]
    public async Task Request_Caller_IsWhoCalls()
    {
        await using var host = await TestHost.StartAsync();
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet(
            "/hello", context => context.Response.WriteAsync($"{context.GetCaller().Name} {context.GetCaller().ClientId} {context.GetCaller().IsLocal}")).RequireAccess(AccessPolicy.Reader))));
        using var browser = await host.SignInAsync();
        browser.Client.DefaultRequestHeaders.Add("X-Client-Id", "tab-7");

        (await browser.Client.GetStringAsync("api/v1/plugins/acme.one/x/hello")).ShouldBe("ada tab-7 True");
    }

    private static FakeActivation Hello(string plugin, string text, bool withMore = false) => new(plugin, new FakeModule(routes =>
    {
        routes.MapGet("/hello", Answer(text)).RequireAccess(AccessPolicy.Reader);
        if (withMore)
        {
            routes.MapGet("/more", Answer("more")).RequireAccess(AccessPolicy.Reader);
        }
    }));

    private static FakeActivation At(string plugin, string pattern, string text) =>
        new(plugin, new FakeModule(routes => routes.MapGet(pattern, Answer(text)).RequireAccess(AccessPolicy.Reader)), "/");

    private static RequestDelegate Answer(string text) => context => context.Response.WriteAsync(text);

    private sealed class CounterSource
    {
        private int _last;

        public int Next() => Interlocked.Increment(ref _last);
    }

    private sealed class Counter(CounterSource source)
    {
        public int Id { get; } = source.Next();
    }
}
