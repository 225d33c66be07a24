using Microsoft.AspNetCore.Builder;
using PluginHost.Sdk.Http;
using PluginHost.Web.Security;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Security;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("version")]
    [InlineData("api/v1/jobs")]
    [InlineData("api/v1/nothing-here")]
    [InlineData("some/page")]
    public async Task AnyAnswer_CarriesTheBrowsersProtections(string path)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();

        using var response = await client.GetAsync(path);

        Header("Content-Security-Policy").ShouldBe(SecurityHeaders.ContentSecurityPolicy);
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("X-Frame-Options").ShouldBe("DENY");
        Header("Referrer-Policy").ShouldBe("same-origin");
        Header("Permissions-Policy").ShouldContain("camera=()");
        Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header("X-Request-Id").ShouldNotBeEmpty();
        response.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        response.Headers.Contains("Server").ShouldBeFalse();

        string Header(string name) => response.Headers.GetValues(name).Single();
    }

    [Fact]
    public async Task Answer_WithAPolicyOfItsOwn_HasBoth()
    {
        await using var host = await TestHost.StartAsync();
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapGet("/file", context =>
        {
            context.Response.Headers.ContentSecurityPolicy = "sandbox";
            return Task.CompletedTask;
        }).AllowPublic("A test."))));
        using var client = host.Anonymous();

        using var response = await client.GetAsync("api/v1/plugins/acme.one/x/file");

        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox", SecurityHeaders.ContentSecurityPolicy]);
    }
}
