using System.Net;
using PluginHost.Web.Security;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Security;

public sealed class RateLimitTests
{
    [Fact]
    public async Task AnonymousRequests_TooMany_AreRefusedForThatClientButNotForOthers()
    {
        await using var host = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.1"], RateLimit = new RateLimitOptions { MaxRequests = 20 } });
        using var browser = await host.SignInAsync();
        using var noisy = host.Anonymous();
        noisy.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");
        using var other = host.Anonymous();
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.2");

        for (var i = 0; i < 20; i++)
        {
            (await noisy.GetAsync("api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        using var refused = await noisy.GetAsync("api/v1/session");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await other.GetAsync("api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.168.7.7");
        for (var i = 0; i < 30; i++)
        {
            (await browser.Client.GetAsync("api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public void Take_MoreClientsThanRemembered_ForgetsTheOldest()
    {
        var limiter = new ClientLimiter(1, TimeSpan.FromMinutes(1), 100, TimeProvider.System);

        for (var i = 0; i < 1_000; i++)
        {
            limiter.Take($"client {i}").ShouldBeNull();
        }

        limiter.Clients.ShouldBe(100);
        limiter.Take("client 999").ShouldNotBeNull();
        limiter.Take("client 0").ShouldBeNull();
    }
}
