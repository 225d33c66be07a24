using System.Net;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Security;

public sealed class HostFilterTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("203.0.113.9")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task Request_ForeignHostHeader_IsMisdirected(string name)
    {
        await using var host = await TestHost.StartAsync();

        using var response = await SendAsync(host, name);

        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await TestHost.CodeOf(response)).ShouldBe("PH5006");
    }

    [Theory]
    [InlineData("localhost:1")]
    [InlineData("pics.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("192.168.4.5:9537")]
    [InlineData("[::1]:9537")]
    [InlineData("Pics.Example")]
    public async Task Request_OwnHostHeader_IsServed(string name)
    {
        await using var host = await TestHost.StartAsync(options => options with { AllowedHosts = ["pics.example"] });

        (await SendAsync(host, name)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Urls_ListeningEverywhere_CanBeUsedFromThisMachine()
    {
        await using var host = await TestHost.StartAsync(options => options with { Host = "0.0.0.0" });
        using var client = host.Local();

        host.Url.Host.ShouldBe("127.0.0.1");
        (await client.GetAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_ForwardedHost_IsBelievedFromTrustedProxiesOnly()
    {
        await using var trusting = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.0/8"] });
        await using var plain = await TestHost.StartAsync();

        (await SendAsync(trusting, "localhost", ("X-Forwarded-Host", "evil.example"))).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await SendAsync(plain, "localhost", ("X-Forwarded-Host", "evil.example"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestHost host, string name, params (string Name, string Value)[] headers)
    {
        using var client = host.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "version") { Headers = { Host = name } };
        foreach (var header in headers)
        {
            request.Headers.Add(header.Name, header.Value);
        }
        return await client.SendAsync(request);
    }
}
