using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Tests.Fakes;

/// <summary>A real server on a free loopback port with stores in memory.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string Password = "correct horse";
    public const string LocalToken = "local-token-of-this-run";

    private TestHost(PluginHostWebApp app, FakeRuntime runtime, TestStores stores, TestClock clock, string webRoot)
    {
        App = app;
        Runtime = runtime;
        Stores = stores;
        Clock = clock;
        WebRoot = webRoot;
    }

    public PluginHostWebApp App { get; }

    public FakeRuntime Runtime { get; }

    public TestStores Stores { get; }

    public TestClock Clock { get; }

    public string WebRoot { get; }

    public Uri Url => new(App.Urls[0]);

    public static async Task<TestHost> StartAsync(
        Func<WebHostOptions, WebHostOptions>? configure = null, TestStores? stores = null, Action<IServiceCollection>? services = null, bool load = true, TestClock? clock = null)
    {
        clock ??= new TestClock();
        stores ??= new TestStores();
        var webRoot = Directory.CreateTempSubdirectory("pluginhost-web-").FullName;
        var options = new WebHostOptions
        {
            Port = 0,
            WebRoot = webRoot,
            Version = "1.2.3",
            LocalToken = LocalToken,
            PasswordIterations = 1_000,
            RateLimit = new RateLimitOptions { Enabled = false },
            Jobs = new JobRunnerOptions { Poll = TimeSpan.FromMilliseconds(25), ReportEvery = TimeSpan.FromMilliseconds(15), RetryBase = TimeSpan.FromMilliseconds(5), StopGrace = TimeSpan.FromSeconds(2) },
        };
        var runtime = new FakeRuntime();
        runtime.Registry.Add<IUserStore>(stores.Users);
        runtime.Registry.Add<ICredentialStore>(stores.Credentials);
        runtime.Registry.Add<IJobStore>(stores.Jobs);
        var app = PluginHostWebApp.Create(
            configure is null ? options : configure(options),
            (hostServices, participants, observers) =>
            {
                runtime.Services = hostServices;
                runtime.Participants = participants;
                runtime.Observers = observers;
                return runtime;
            },
            NullLoggerFactory.Instance, clock, services ?? (static _ => { }));
        await app.StartAsync(CancellationToken.None);
        if (load)
        {
            runtime.MayStart.SetResult();
            await app.Loaded;
        }
        return new TestHost(app, runtime, stores, clock, webRoot);
    }

    /// <summary>A client without credentials and cookies.</summary>
    public HttpClient Anonymous() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Url };

    public HttpClient WithToken(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>The command line's client.</summary>
    public HttpClient Local() => WithToken(LocalToken);

    /// <summary>Claims the host or signs in, as a browser does.</summary>
    public async Task<Browser> SignInAsync(string password = Password)
    {
        using var client = Anonymous();
        var path = await Runtime.Registry.Rent<IUserStore>().Capability.FindAsync(new FindUsersRequest(), default) is { Items.Count: 0 } ? "setup" : "session";
        using var response = await client.PostAsync($"api/v1/{path}", Json(new { username = "ada", password }));
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        var session = await ReadAsync(response);
        var cookie = response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return new Browser(Url, cookie, session["csrf"]!.GetValue<string>());
    }

    /// <summary>Makes a token and answers its secret.</summary>
    public async Task<string> MakeTokenAsync(string scope, DateTimeOffset? expires = null)
    {
        using var browser = await SignInAsync();
        using var response = await browser.Client.PostAsync("api/v1/tokens", Json(new { name = "test " + scope, scope, expires }));
        return (await ReadAsync(response))["token"]!.GetValue<string>();
    }

    public static StringContent Json(object value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonNode>())!;

    public static async Task<string> CodeOf(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        return (await ReadAsync(response))["code"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        Runtime.MayStart.TrySetResult();
        await App.DisposeAsync();
        Directory.Delete(WebRoot, recursive: true);
    }
}
