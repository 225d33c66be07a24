using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk.Http;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Routes;

public sealed class UploadLimitTests
{
    [Fact]
    public async Task Body_LargerThanTheLimit_IsRefusedAndUploadsMayBeLarger()
    {
        await using var host = await TestHost.StartAsync(options => options with { MaxRequestBytes = 1_000, MaxUploadBytes = 10_000 });
        using var client = host.Local();
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes.MapPost("/take", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.WriteAsync("taken");
        }).RequireAccess(AccessPolicy.Editor))));

        (await PostAsync(2_000, "application/json")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(900, "application/json")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(9_000, "multipart/form-data; boundary=x")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(20_000, "multipart/form-data; boundary=x")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        async Task<HttpStatusCode> PostAsync(int size, string type)
        {
            var content = new ByteArrayContent(new byte[size]);
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var response = await client.PostAsync("api/v1/plugins/acme.one/x/take", content);
            return response.StatusCode;
        }
    }
}
