using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Feeds;

/// <summary>Who is told what: credentials, proxies, plain HTTP.</summary>
public sealed partial class HttpFeedTests
{
    [Fact]
    public async Task Plan_FeedThatAsksForCredentials_GetsThemOnlyThenAndOnlyItself()
    {
        await using var elsewhere = await LoopbackFeed.StartAsync();
        elsewhere.Publish(Warm);
        _feed.PackageBase = $"{elsewhere.Root}/flat/";
        _feed.Instead = context =>
        {
            var authorised = context.Request.Headers.Authorization == "Basic " + Convert.ToBase64String("me:secret"u8);
            context.Response.StatusCode = authorised ? 200 : 401;
            return Task.FromResult(!authorised);
        };
        using var home = new TestHome(feeds: [_feed.Options with { Username = "me", Password = "secret" }]);

        (await home.PlanAsync("acme.warm")).Changes.Count.ShouldBe(1);

        _feed.Requests.ShouldBe(["/v3/index.json", "/v3/index.json with credentials"]);
        elsewhere.Requests.ShouldNotBeEmpty();
        elsewhere.Requests.ShouldAllBe(request => !request.Contains("credentials", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_PasswordThatIsKept_IsAskedForWhenTheFeedWantsOne()
    {
        var (asked, password) = (0, "old");
        _feed.Instead = context =>
        {
            var authorised = context.Request.Headers.Authorization == "Basic " + Convert.ToBase64String("me:secret"u8);
            context.Response.StatusCode = authorised ? 200 : 401;
            return Task.FromResult(!authorised);
        };
        using var home = new TestHome(feeds: [_feed.Options with { Username = "me", FindPassword = () => (asked++, password).password }]);
        asked.ShouldBe(0);

        (await TestHome.RefusedAsync(() => home.PlanAsync("acme.warm"))).ShouldBe("PH1812");
        password = "secret";

        (await home.PlanAsync("acme.warm")).Changes.Count.ShouldBe(1);
        asked.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Plan_RedirectToAnotherHost_CarriesNoCredentials()
    {
        await using var elsewhere = await LoopbackFeed.StartAsync();
        elsewhere.Instead = context =>
        {
            context.Response.StatusCode = 401;
            return Task.FromResult(true);
        };
        _feed.Instead = context =>
        {
            context.Response.Redirect($"{elsewhere.Root}/steal");
            return Task.FromResult(true);
        };
        using var home = new TestHome(feeds: [_feed.Options with { Username = "me", Password = "secret" }]);

        (await TestHome.RefusedAsync(() => home.PlanAsync("acme.warm"))).ShouldBe("PH1812");
        elsewhere.Requests.ShouldAllBe(request => request == "/steal");
    }

    [Fact]
    public async Task Plan_PlainHttpThatWasNotAllowed_IsRefused()
    {
        using var home = new TestHome(feeds: [_feed.Options with { AllowInsecure = false }]);

        (await TestHome.RefusedAsync(() => home.PlanAsync("acme.warm"))).ShouldBe("PH1814");
        _feed.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_ThroughAProxy_AsksTheProxyWithItsCredentials()
    {
        const string Elsewhere = "http://feed.example";
        _feed.PackageBase = $"{Elsewhere}/flat";
        var proxied = new ConcurrentQueue<string>();
        _feed.Instead = context =>
        {
            proxied.Enqueue(context.Request.Headers.ProxyAuthorization.ToString());
            context.Response.StatusCode = proxied.Count == 1 ? 407 : 200;
            context.Response.Headers.ProxyAuthenticate = proxied.Count == 1 ? "Basic realm=x" : default;
            return Task.FromResult(proxied.Count == 1);
        };
        var proxy = new UriBuilder(_feed.Root) { UserName = "me", Password = "p%40ss" }.Uri;
        using var client = new PackageClient(_home.Options with { Proxy = proxy, Feeds = [new FeedOptions("far", $"{Elsewhere}/v3/index.json") { AllowInsecure = true }] }, TimeProvider.System);

        (await client.PlanInstallAsync(new(new("acme.warm")), null, TestHome.Cancellation)).Changes.Count.ShouldBe(1);

        proxied.ShouldContain("Basic " + Convert.ToBase64String("me:p@ss"u8));
    }

    [Fact]
    public void ToString_FeedWithAPassword_KeepsItOut() => (_feed.Options with { Password = "secret" }).ToString().ShouldNotContain("secret");
}
