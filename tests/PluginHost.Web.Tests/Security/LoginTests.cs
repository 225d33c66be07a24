using System.Net;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Security;

public sealed class LoginTests
{
    [Fact]
    public async Task SignIn_UnknownUserAndWrongPassword_AnswerTheSame()
    {
        await using var host = await TestHost.StartAsync();
        (await host.SignInAsync()).Dispose();
        using var client = host.Anonymous();

        using var unknown = await client.PostAsync("api/v1/session", TestHost.Json(new { username = "nobody", password = "wrong password" }));
        using var wrong = await client.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = "wrong password" }));

        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var first = await TestHost.ReadAsync(unknown);
        var second = await TestHost.ReadAsync(wrong);
        first["code"]!.GetValue<string>().ShouldBe("PH5001");
        second["detail"]!.GetValue<string>().ShouldBe(first["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task SignIn_TooManyWrongPasswords_ThrottlesThatClientOnly()
    {
        await using var host = await TestHost.StartAsync(options => options with { TrustedProxies = ["127.0.0.1"], RateLimit = new RateLimitOptions { MaxFailedLogins = 2 } });
        (await host.SignInAsync()).Dispose();
        using var guesser = host.Anonymous();
        guesser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.168.1.66");
        using var owner = host.Anonymous();
        owner.DefaultRequestHeaders.Add("X-Forwarded-For", "192.168.1.10");

        for (var i = 0; i < 2; i++)
        {
            (await guesser.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = "guess" }))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
        using var refused = await guesser.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = TestHost.Password }));
        using var allowed = await owner.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = TestHost.Password }));

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await TestHost.CodeOf(refused)).ShouldBe("PH5002");
        allowed.StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromSeconds(61));
        (await guesser.PostAsync("api/v1/session", TestHost.Json(new { username = "ada", password = TestHost.Password }))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Setup_FirstTime_SignsInAndSecondTimeIsRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();
        var before = await TestHost.ReadAsync(await client.GetAsync("api/v1/session"));

        using var first = await client.PostAsync("api/v1/setup", TestHost.Json(new { username = "ada", password = TestHost.Password }));
        using var second = await client.PostAsync("api/v1/setup", TestHost.Json(new { username = "eve", password = TestHost.Password }));

        before["state"]!.GetValue<string>().ShouldBe("setup");
        before["setupAllowed"]!.GetValue<bool>().ShouldBeTrue();
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var session = await TestHost.ReadAsync(first);
        session["state"]!.GetValue<string>().ShouldBe("authenticated");
        session["user"]!["name"]!.GetValue<string>().ShouldBe("ada");
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TestHost.CodeOf(second)).ShouldBe("PH5004");
    }

    [Fact]
    public async Task Setup_FromBehindAProxy_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        using var response = await client.PostAsync("api/v1/setup", TestHost.Json(new { username = "eve", password = TestHost.Password }));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TestHost.CodeOf(response)).ShouldBe("PH5003");
    }

    [Fact]
    public async Task Setup_ShortPassword_NamesTheField()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();

        using var response = await client.PostAsync("api/v1/setup", TestHost.Json(new { username = " ", password = "short" }));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await TestHost.ReadAsync(response);
        problem["errors"]!["password"]!.AsArray().Count.ShouldBe(1);
        problem["errors"]!["username"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Start_InitialOwnerInOptions_CanSignIn()
    {
        await using var host = await TestHost.StartAsync(options => options with { InitialUsername = "ada", InitialPassword = TestHost.Password });
        using var client = host.Anonymous();

        using var response = await client.PostAsync("api/v1/session", TestHost.Json(new { username = "ADA", password = TestHost.Password }));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_BrokenBody_Is400WithTheField()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();

        using var response = await client.PostAsync("api/v1/session", TestHost.Json(new { username = 5, password = "x" }));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestHost.ReadAsync(response))["errors"]!["username"].ShouldNotBeNull();
    }
}
