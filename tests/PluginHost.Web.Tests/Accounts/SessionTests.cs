using System.Net;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task Session_AfterRestart_IsStillSignedIn()
    {
        var stores = new TestStores();
        string cookie;
        string csrf;
        await using (var first = await TestHost.StartAsync(stores: stores))
        {
            using var browser = await first.SignInAsync();
            (cookie, csrf) = (browser.Cookie, browser.Csrf);
        }

        await using var second = await TestHost.StartAsync(stores: stores);
        using var again = new Browser(second.Url, cookie, csrf);

        var session = await TestHost.ReadAsync(await again.Client.GetAsync("api/v1/session"));
        session["state"]!.GetValue<string>().ShouldBe("authenticated");
        session["csrf"]!.GetValue<string>().ShouldBe(csrf);
        (await again.Client.DeleteAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Session_NotUsedForAMonth_Ends()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();

        host.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));

        (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Session_UsedEveryDay_SlidesButEndsAfterNinetyDays()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();

        for (var day = 1; day < 90; day++)
        {
            host.Clock.Advance(TimeSpan.FromDays(1));
            (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK, $"day {day}");
        }
        host.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));

        (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Session_ClockIsSet_EndsByTheClockOnTheWallAndNotBefore()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();

        host.Clock.Set(TimeSpan.FromDays(-2));
        (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK, "set back");
        host.Clock.Set(TimeSpan.FromDays(2));
        (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK, "set right again");
        host.Clock.Set(TimeSpan.FromDays(31));

        (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "set to after its end");
    }

    [Fact]
    public async Task Store_NeverSeesTheCookiesSecret()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        var secret = Uri.UnescapeDataString(browser.Cookie.Split('=')[1]);

        var stored = host.Stores.Credentials.All.Single();

        secret.Length.ShouldBe(43);
        stored.SecretHash.ToArray().ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
        stored.Name.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Sessions_EndOne_SignsThatBrowserOutAtOnce()
    {
        await using var host = await TestHost.StartAsync();
        using var desk = await host.SignInAsync();
        using var phone = await host.SignInAsync();
        (await phone.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var sessions = (await TestHost.ReadAsync(await desk.Client.GetAsync("api/v1/sessions")))["items"]!.AsArray();
        var other = sessions.Single(session => !session!["current"]!.GetValue<bool>())!["id"]!.GetValue<string>();

        (await desk.Client.DeleteAsync($"api/v1/sessions/{other}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        sessions.Count.ShouldBe(2);
        (await phone.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.Client.DeleteAsync("api/v1/sessions/999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sessions_EndOthers_KeepsTheCaller()
    {
        await using var host = await TestHost.StartAsync();
        using var desk = await host.SignInAsync();
        using var phone = await host.SignInAsync();

        (await desk.Client.DeleteAsync("api/v1/sessions")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await phone.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();

        (await browser.Client.DeleteAsync("api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await browser.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Stores.Credentials.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSessionsAndOldPassword()
    {
        await using var host = await TestHost.StartAsync();
        using var desk = await host.SignInAsync();
        using var phone = await host.SignInAsync();

        using var wrong = await desk.Client.PutAsync("api/v1/account/password", TestHost.Json(new { current = "not it", password = "another horse" }));
        using var right = await desk.Client.PutAsync("api/v1/account/password", TestHost.Json(new { current = TestHost.Password, password = "another horse" }));

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await phone.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.Client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var client = host.Anonymous();
        (await client.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = TestHost.Password }))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = "another horse" }))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Password_ByTheMachinesOwnToken_IsNotChangedWithoutTheCurrentOne()
    {
        await using var host = await TestHost.StartAsync();
        (await host.SignInAsync()).Dispose();
        using var local = host.Local();

        using var response = await local.PutAsync("api/v1/account/password", TestHost.Json(new { current = "not it", password = "another horse" }));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.SignInAsync()).Dispose();
    }

    [Fact]
    public async Task Requests_WhileTheStoresAreNotThere_SayTryAgain()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        host.Runtime.Registry.RemoveOwner("test.stores");
        using var client = host.WithToken("ph_some-token");

        using var response = await client.GetAsync("api/v1/jobs");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await TestHost.CodeOf(response)).ShouldBe("PH5013");
    }
}
