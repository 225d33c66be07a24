using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk.Http;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Errors;

public sealed class ErrorTests
{
    [Fact]
    public async Task UnknownApiPath_IsAProblemWithTheRequestId()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        using var response = await client.GetAsync("api/v1/nothing");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = await TestHost.ReadAsync(response);
        problem["code"]!.GetValue<string>().ShouldBe("PH5040");
        problem["requestId"]!.GetValue<string>().ShouldBe(response.Headers.GetValues("X-Request-Id").Single());
        problem["status"]!.GetValue<int>().ShouldBe(404);
    }

    [Fact]
    public async Task WrongMethod_SaysWhichAreTaken()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        using var response = await client.PatchAsync("api/v1/tokens", null);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"], ignoreOrder: true);
        (await TestHost.CodeOf(response)).ShouldBe("PH5041");
    }

    [Fact]
    public async Task Exception_InAHandler_TellsNothingOfTheInside()
    {
        await using var host = await TestHost.StartAsync(services: services => services.AddSingleton<IHostEndpoints, Broken>());
        using var client = host.Anonymous();

        using var response = await client.GetAsync("broken");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("secret");
        (await TestHost.CodeOf(response)).ShouldBe("PH5050");
    }

    [Fact]
    public async Task Start_PortTaken_SaysSo()
    {
        await using var host = await TestHost.StartAsync();

        var error = await Should.ThrowAsync<WebHostStartException>(() => TestHost.StartAsync(options => options with { Host = "127.0.0.1", Port = host.Url.Port }));

        error.Code.ShouldBe("PH5030");
    }

    [Fact]
    public async Task Start_NoCertificate_SaysSo() => (await Should.ThrowAsync<WebHostStartException>(
        () => TestHost.StartAsync(options => options with { SslCertFile = "/none/cert.pem" }))).Code.ShouldBe("PH5031");

    private sealed class Broken : IHostEndpoints
    {
        public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/broken", _ => throw new InvalidOperationException("secret")).AllowPublic("test");
    }
}
