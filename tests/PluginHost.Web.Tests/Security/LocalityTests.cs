using System.Net;
using Microsoft.AspNetCore.Http;
using PluginHost.Web.Security;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Security;

public sealed class LocalityTests
{
    [Theory]
    // direct connections
    [InlineData("127.0.0.1", null, true, true)]
    [InlineData("::1", null, true, true)]
    [InlineData("::ffff:127.0.0.1", null, true, true)]
    [InlineData("192.168.1.5", null, false, true)]
    [InlineData("203.0.113.7", null, false, false)]
    // an untrusted peer speaks for somebody: not even a local one is believed
    [InlineData("127.0.0.1", "127.0.0.1", false, false)]
    [InlineData("192.168.1.5", "192.168.1.6", false, false)]
    // a trusted proxy
    [InlineData("10.9.9.9", "192.168.1.6", false, true)]
    [InlineData("10.9.9.9", "203.0.113.7", false, false)]
    [InlineData("10.9.9.9", "127.0.0.1, 203.0.113.7", false, false)]
    [InlineData("10.9.9.9", "203.0.113.7, 10.9.9.8", false, false)]
    [InlineData("10.9.9.9", "[fd00::5]:4711", false, true)]
    // what cannot be read fails closed
    [InlineData("10.9.9.9", "unknown", false, false)]
    [InlineData("10.9.9.9", "1", false, false)]
    [InlineData("10.9.9.9", "192.168.1.6, nonsense", false, false)]
    [InlineData("10.9.9.9", "", false, false)]
    public void Resolve_PeerAndHeader_GivesLocality(string peer, string? forwardedFor, bool isMachine, bool isPrivate)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        if (forwardedFor is not null)
        {
            context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        }

        var client = new ClientAddressResolver(new WebHostOptions { WebRoot = "", Version = "", TrustedProxies = ["10.9.9.0/24"] }).Resolve(context);

        (client.IsMachine, client.IsPrivate).ShouldBe((isMachine, isPrivate));
    }

    [Fact]
    public void Resolve_ConnectionFromTheMachinesOwnAddress_IsTheMachine()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        context.Connection.LocalIpAddress = IPAddress.Parse("::ffff:203.0.113.7");

        new ClientAddressResolver(new WebHostOptions { WebRoot = "", Version = "" }).Resolve(context).IsMachine.ShouldBeTrue();
    }

    [Fact]
    public void LimitKey_IPv6_IsThePrefix()
    {
        var first = NetworkLocality.LimitKey(IPAddress.Parse("2001:db8:1:2:aaaa::1"));

        NetworkLocality.LimitKey(IPAddress.Parse("2001:db8:1:2:bbbb::2")).ShouldBe(first);
        NetworkLocality.LimitKey(IPAddress.Parse("2001:db8:1:3::1")).ShouldNotBe(first);
    }

    [Fact]
    public void Create_TrustedProxyThatIsNoAddress_IsRefused() =>
        Should.Throw<WebHostStartException>(() => new ProxyList(["my-proxy"])).Code.ShouldBe("PH5032");

    [Fact]
    public async Task OwnerCredentials_FromAPublicAddress_DoNotCount()
    {
        await using var host = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.1"] });
        using var browser = await host.SignInAsync();
        using var owner = host.WithToken(await host.MakeTokenAsync("owner"));
        using var reader = host.WithToken(await host.MakeTokenAsync("read"));
        using var anonymous = host.Anonymous();
        foreach (var client in new[] { browser.Client, owner, reader, anonymous })
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        }

        using var byCookie = await browser.Client.GetAsync("api/v1/jobs");
        byCookie.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TestHost.CodeOf(byCookie)).ShouldBe("PH5007");
        (await owner.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var login = await anonymous.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = TestHost.Password }));
        (await TestHost.CodeOf(login)).ShouldBe("PH5007");
    }

    [Fact]
    public async Task OwnerCredentials_FromAPublicAddressWhenAllowed_Count()
    {
        await using var host = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.1"], RequireLocalForWrite = false });
        using var browser = await host.SignInAsync();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        (await browser.Client.GetAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LocalToken_ThroughAProxy_DoesNotCount()
    {
        await using var host = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.1"] });
        using var client = host.Local();

        (await client.GetAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.168.1.2");
        (await client.GetAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Cookie_BehindHttpsProxy_IsSecure()
    {
        await using var host = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.1"], RequireLocalForWrite = false });
        (await host.SignInAsync()).Dispose();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var response = await client.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = TestHost.Password }));

        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        response.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }
}
