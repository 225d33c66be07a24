using System.Net;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Accounts;

public sealed class UserTests
{
    [Fact]
    public async Task SetPassword_FromTheMachine_EndsSessionsAndTakesTheNewOne()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        using var local = host.Local();

        using var response = await local.PutAsync("api/v1/users/ada/password", TestHost.Json(new { password = "a new password" }));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.SignInAsync("a new password")).Dispose();
        (await local.PutAsync("api/v1/users/nobody/password", TestHost.Json(new { password = "a new password" }))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SetPassword_TooShort_IsRefusedByField()
    {
        await using var host = await TestHost.StartAsync();
        (await host.SignInAsync()).Dispose();
        using var local = host.Local();

        using var response = await local.PutAsync("api/v1/users/ada/password", TestHost.Json(new { password = "short" }));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestHost.ReadAsync(response))["errors"]!["password"]!.AsArray().Count.ShouldBe(1);
    }
}
