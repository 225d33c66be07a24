using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Sdk.Http;
using PluginHost.Web.Routes;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Security;

public sealed class PolicyTests
{
    [Fact]
    public async Task EveryEndpoint_Anonymous_IsRefusedUnlessPublic()
    {
        await using var host = await TestHost.StartAsync();
        (await host.SignInAsync()).Dispose();
        using var client = host.Anonymous();

        var seen = 0;
        foreach (var (method, path, access) in Live(host).Where(endpoint => endpoint.Access.Policy != AccessPolicy.Public))
        {
            using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {path}");
            seen++;
        }
        seen.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task EveryEndpoint_OwnerAtTheMachine_IsNotRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        foreach (var (method, path, _) in Live(host))
        {
            using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            response.StatusCode.ShouldNotBeOneOf([HttpStatusCode.Unauthorized, HttpStatusCode.InternalServerError], $"{method} {path}");
            if (response.StatusCode == HttpStatusCode.Forbidden)
            {
                (await TestHost.CodeOf(response)).ShouldNotBe("PH5009", $"{method} {path}");
            }
        }
    }

    [Fact]
    public async Task EveryUnsafeEndpoint_ReaderToken_IsRefusedUnlessPublic()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.WithToken(await host.MakeTokenAsync("read"));

        foreach (var (method, path, access) in Live(host).Where(endpoint => endpoint.Access.Policy != AccessPolicy.Public))
        {
            using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            if (method is not ("GET" or "HEAD"))
            {
                access.Policy.ShouldNotBe(AccessPolicy.Reader, $"{method} {path} changes something");
            }
            if (access.Policy != AccessPolicy.Reader)
            {
                response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{method} {path}");
                (await TestHost.CodeOf(response)).ShouldBe("PH5009");
            }
            else
            {
                response.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, $"{method} {path}");
            }
        }
    }

    [Fact]
    public async Task EveryPublicEndpoint_HasAJustification()
    {
        await using var host = await TestHost.StartAsync();

        Live(host).Where(endpoint => endpoint.Access.Policy == AccessPolicy.Public).ShouldAllBe(endpoint => !string.IsNullOrWhiteSpace(endpoint.Access.Justification));
    }

    [Fact]
    public void Create_EndpointWithoutPolicy_FailsAndNamesIt()
    {
        var error = Should.Throw<WebHostStartException>(() => PluginHostWebApp.Create(
            new WebHostOptions { WebRoot = "none", Version = "1" }, (_, _, _) => new FakeRuntime(), NullLoggerFactory.Instance, TimeProvider.System,
            services => services.AddSingleton<IHostEndpoints, Undeclared>()));

        error.Code.ShouldBe("PH1501");
        error.Message.ShouldContain("GET /api/v1/forgotten");
    }

    [Fact]
    public async Task LocalOwner_OwnerFromTheMachine_MayAndFromElsewhereMayNot()
    {
        await using var host = await TestHost.StartAsync(
            options => options with { TrustedProxies = ["127.0.0.1"] }, services: services => services.AddSingleton<IHostEndpoints, LocalOnly>());
        using var browser = await host.SignInAsync();

        (await browser.Client.GetAsync("api/v1/local-only")).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.168.1.20");
        (await browser.Client.GetAsync("api/v1/local-only")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<(string Method, string Path, AccessMetadata Access)> Live(TestHost host)
    {
        var services = ServicesOf(host);
        return services.GetRequiredService<HostRoutes>().Endpoints.Concat(services.GetRequiredService<PluginRouteTable>().Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (
                method,
                endpoint.RoutePattern.RawText!.Replace("{id}", "1", StringComparison.Ordinal).Replace("{**path}", "a.js", StringComparison.Ordinal),
                endpoint.Metadata.GetRequiredMetadata<AccessMetadata>())));
    }

    private static IServiceProvider ServicesOf(TestHost host) => host.App.Services;

    private sealed class Undeclared : IHostEndpoints
    {
        public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/forgotten", _ => Task.CompletedTask);
    }

    private sealed class LocalOnly : IHostEndpoints
    {
        public void Map(IEndpointRouteBuilder routes) =>
            routes.MapGet("/api/v1/local-only", context => context.Response.WriteAsync("here")).RequireAccess(AccessPolicy.LocalOwner);
    }
}
