using System.Net;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Accounts;

public sealed class TokenTests
{
    [Fact]
    public async Task Token_Created_IsShownOnceAndStoredHashed()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();

        using var response = await browser.Client.PostAsync("api/v1/tokens", TestHost.Json(new { name = "backup", scope = "read" }));
        var created = await TestHost.ReadAsync(response);
        var listed = (await TestHost.ReadAsync(await browser.Client.GetAsync("api/v1/tokens")))["items"]!.AsArray().Single()!;

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var secret = created["token"]!.GetValue<string>();
        secret.ShouldStartWith("ph_");
        listed.ToJsonString().ShouldNotContain(secret);
        listed["prefix"]!.GetValue<string>().ShouldBe(secret[..11]);
        listed["scope"]!.GetValue<string>().ShouldBe("read");
        listed["lastUsedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task Token_Used_IsRecordedAtMostOnceAMinute()
    {
        await using var host = await TestHost.StartAsync();
        var secret = await host.MakeTokenAsync("read");
        using var client = host.WithToken(secret);
        using var browser = await host.SignInAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var listed = (await TestHost.ReadAsync(await browser.Client.GetAsync("api/v1/tokens")))["items"]!.AsArray().Single()!;
        listed["lastUsedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Token_Expired_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.WithToken(await host.MakeTokenAsync("read", host.Clock.GetUtcNow().AddHours(1)));

        (await client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromHours(2));
        (await client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_Revoked_IsRefusedAtOnceAlthoughItWasCached()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.WithToken(await host.MakeTokenAsync("owner"));
        (await client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var browser = await host.SignInAsync();
        var id = (await TestHost.ReadAsync(await browser.Client.GetAsync("api/v1/tokens")))["items"]![0]!["id"]!.GetValue<string>();

        (await browser.Client.DeleteAsync($"api/v1/tokens/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_IdOfASession_RemovesNothing()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        var id = host.Stores.Credentials.All.Single().Id;

        (await browser.Client.DeleteAsync($"api/v1/tokens/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        host.Stores.Credentials.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Token_WrongWishes_NameEachField()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();

        using var response = await browser.Client.PostAsync("api/v1/tokens", TestHost.Json(new { name = "", scope = "root", expires = "2001-01-01T00:00:00Z" }));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var errors = (await TestHost.ReadAsync(response))["errors"]!.AsObject();
        errors.Select(error => error.Key).ShouldBe(["name", "scope", "expires"], ignoreOrder: true);
    }

    [Fact]
    public async Task SessionSecret_AsBearer_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await host.SignInAsync();
        using var client = host.WithToken(browser.Cookie.Split('=')[1]);

        (await client.GetAsync("api/v1/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
