using System.Net;
using PluginHost.Web.Security;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Security;

public sealed class ForeignRequestTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task UnsafeMethod_CookieWithoutRightCsrfToken_IsRefused(string? csrf)
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        browser.Client.DefaultRequestHeaders.Remove(CsrfTokens.Header);
        if (csrf is not null)
        {
            browser.Client.DefaultRequestHeaders.Add(CsrfTokens.Header, csrf);
        }

        using var response = await browser.Client.DeleteAsync("api/v1/sessions");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TestHost.CodeOf(response)).ShouldBe("PH5005");
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task UnsafeMethod_FromAnotherSite_IsRefusedEvenWithTheToken(string header, string value)
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        browser.Client.DefaultRequestHeaders.Add(header, value);

        using var response = await browser.Client.DeleteAsync("api/v1/sessions");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TestHost.CodeOf(response)).ShouldBe("PH5005");
    }

    [Fact]
    public async Task UnsafeMethod_OwnPageWithToken_IsServed()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        browser.Client.DefaultRequestHeaders.Add("Origin", host.Url.GetLeftPart(UriPartial.Authority));
        browser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        (await browser.Client.DeleteAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task SignIn_FromAnotherSite_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        (await host.SignInAsync()).Dispose();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("Origin", "http://evil.example");

        using var response = await client.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = TestHost.Password }));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task UnsafeMethod_BearerToken_NeedsNoCsrfToken()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.WithToken(await host.MakeTokenAsync("owner"));

        (await client.DeleteAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
