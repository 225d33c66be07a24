using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Scripting.Csx.Http;
using PluginHost.Plugins.Scripting.Csx.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Http;

/// <summary>The whole plugin as it configures itself, its routes on a real socket, its folder watched.</summary>
internal sealed class ScriptServer : IAsyncDisposable
{
    private readonly TemporaryFolder _root;
    private readonly ServiceProvider _services;
    private readonly WebApplication _app;

    private ScriptServer(TemporaryFolder root, FakePluginContext context, FakeOffers offers, ServiceProvider services, WebApplication app)
    {
        (_root, Context, Offers, _services, _app) = (root, context, offers, services, app);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First() + "/api/v1/") };
    }

    public FakePluginContext Context { get; }

    public FakeOffers Offers { get; }

    public HttpClient Client { get; }

    public string Folder => Context.UserFolder("scripts");

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static async Task<ScriptServer> StartAsync(Action<string>? prepare = null)
    {
        var root = new TemporaryFolder();
        var offers = new FakeOffers();
        var context = new FakePluginContext(root.Path, offers);
        prepare?.Invoke(Directory.CreateDirectory(context.UserFolder("scripts")).FullName);

        var builder = new FakePluginBuilder(new ScriptingSettings());
        builder.Services.AddSingleton<IPluginContext>(context).AddSingleton<ICapabilities>(offers).AddSingleton<Sdk.Offers.IOffers>(offers).AddSingleton<IEventBus>(context)
            .AddSingleton(TimeProvider.System).AddLogging();
        new ScriptingPlugin().Configure(builder);
        var services = builder.Services.BuildServiceProvider(validateScopes: true);

        var web = WebApplication.CreateSlimBuilder();
        web.Logging.ClearProviders();
        web.WebHost.UseUrls("http://127.0.0.1:0");
        var app = web.Build();
        services.GetRequiredService<ScriptEndpoints>().AddRoutes(app.MapGroup("/api/v1"));
        await app.StartAsync();
        return new ScriptServer(root, context, offers, services, app);
    }

    public Task<JsonElement> GetAsync(string path, int status = 200) => SendAsync(HttpMethod.Get, path, null, status);

    public Task<JsonElement> PutAsync(string name, string source, string? sha256 = null, int status = 200) =>
        SendAsync(HttpMethod.Put, $"scripts/{name}", JsonSerializer.Serialize(new { source, sha256 }), status);

    public Task<JsonElement> CheckAsync(string source, string? name = null, bool run = true) =>
        SendAsync(HttpMethod.Post, "scripts/check", JsonSerializer.Serialize(new { source, name, run }), 200);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? json, int status)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };

        // What is refused for its length alone is answered before it is sent; whoever sends on may find the connection gone.
        request.Headers.ExpectContinue = json?.Length > 1024 * 1024;
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Context.StopAsync();
        await _services.DisposeAsync();
        Context.Dispose();
        _root.Dispose();
    }
}
