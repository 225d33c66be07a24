using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Tests.Together;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Tests;

/// <summary>The library's routes on a real socket, for a caller that the test chooses.</summary>
internal sealed class LibraryServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly IAsyncDisposable _library;

    private LibraryServer(IAsyncDisposable library, WebApplication app)
    {
        _library = library;
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First() + "/api/v1/") };
    }

    /// <summary>Where it runs over fakes.</summary>
    public TestLibrary Library => (TestLibrary)_library;

    public HttpClient Client { get; }

    public static Caller Owner { get; } = new("owner", Enum.GetValues<AccessPolicy>(), IsLocal: true) { ClientId = "tab-1" };

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public Caller Caller { get; set; } = Owner;

    public static async Task<LibraryServer> StartAsync(TestLibrary? library = null)
    {
        library ??= new TestLibrary();
        return await StartAsync(library, library.Get<LibraryEndpoints>().AddRoutes);
    }

    /// <summary>Over the built-in plugins, with the index as the library has loaded it.</summary>
    public static Task<LibraryServer> StartAsync(RealLibrary library) =>
        StartAsync(library, routes => library.Get<IEnumerable<IRouteMap>>().ToList().ForEach(feature => feature.Map(routes)));

    private static async Task<LibraryServer> StartAsync(IAsyncDisposable library, Action<IEndpointRouteBuilder> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        LibraryServer? server = null;
        app.Use(async (context, next) =>
        {
            context.Features.Set(server!.Caller);
            try
            {
                await next(context);
            }
            catch (Exception error) when (!context.Response.HasStarted)
            {
                // What a handler does not expect is shown by the test that met it.
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync(error.ToString());
            }
        });
        map(app.MapGroup("/api/v1"));
        await app.StartAsync();
        server = new LibraryServer(library, app);
        return server;
    }

    public async Task<JsonElement> GetAsync(string path, int status = 200) => await ReadAsync(await Client.GetAsync(path), status);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? json, int status = 200, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await ReadAsync(await Client.SendAsync(request), status);
    }

    public Task<JsonElement> PostAsync(string path, string json, int status = 200) => SendAsync(HttpMethod.Post, path, json, status);

    public async Task<JsonElement> UploadAsync(int status, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "files", name);
        }

        return await ReadAsync(await Client.PostAsync("imports", form), status);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _library.DisposeAsync();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, int status)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            ((int)response.StatusCode).ShouldBe(status, text);
            return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        }
    }
}
