using Microsoft.Extensions.DependencyInjection;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PluginHost.Packages.Feeds;

namespace PluginHost.Packages.Tests.Packing;

/// <summary>A NuGet v3 feed on a port of its own, with as many bad days as a test wants.</summary>
internal sealed class LoopbackFeed : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, byte[]> _packages = new();

    private LoopbackFeed(WebApplication app) => _app = app;

    public string Root => _app.Urls.Single();

    public string Index => $"{Root}/v3/index.json";

    /// <summary>Method, path and what a test wants to know of a request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Answers instead of the feed when it says so.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    /// <summary>Whose packages are claimed to be at the flat container.</summary>
    public string? PackageBase { get; set; }

    public FeedOptions Options => new("http", Index) { AllowInsecure = true };

    public static async Task<LoopbackFeed> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var feed = new LoopbackFeed(app);
        app.Run(feed.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    public void Publish(SomePackage package, byte[]? content = null)
    {
        var root = $"/flat/{package.Id}/{package.Version}/{package.Id}";
        _packages[$"{root}.{package.Version}.nupkg"] = content ?? package.ToBytes();
        _packages[$"{root}.nuspec"] = System.Text.Encoding.UTF8.GetBytes(package.Nuspec);
    }

    public byte[] Package(SomePackage package) => _packages[$"/flat/{package.Id}/{package.Version}/{package.Id}.{package.Version}.nupkg"];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue($"{path}{(context.Request.Headers.Authorization.Count > 0 ? " with credentials" : "")}{(context.Request.Headers.Range.Count > 0 ? $" {context.Request.Headers.Range}" : "")}");
        if (Instead is not null && await Instead(context))
        {
            return;
        }

        await (path switch
        {
            "/v3/index.json" => context.Response.WriteAsync(
                $$"""{"version":"3.0.0","resources":[{"@id":"{{PackageBase ?? Root + "/flat"}}","@type":"PackageBaseAddress/3.0.0"},{"@id":"{{Root}}/search","@type":["SearchQueryService/3.0.0-beta"]}]}"""),
            "/search" => context.Response.WriteAsync(
                """{"data":[{"id":"Acme.Warm","version":"1.1.0","description":"Warm","authors":["Acme"],"versions":[{"version":"1.0.0"},{"version":"1.1.0"}]},{"id":"NotAPluginId","version":"1.0.0"},null]}"""),
            _ when path.EndsWith("/index.json", StringComparison.Ordinal) => VersionsAsync(context, path.Split('/')[^2]),
            _ when _packages.TryGetValue(path, out var bytes) => Results.Bytes(
                bytes, "application/octet-stream", enableRangeProcessing: true, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue("\"one\"")).ExecuteAsync(context),
            _ => Results.NotFound().ExecuteAsync(context),
        });
    }

    private async Task VersionsAsync(HttpContext context, string id)
    {
        var versions = _packages.Keys.Where(key => key.StartsWith($"/flat/{id}/", StringComparison.Ordinal)).Select(key => key.Split('/')[3]).Distinct().ToList();
        if (versions.Count == 0)
        {
            context.Response.StatusCode = 404;
            return;
        }

        await context.Response.WriteAsync($$"""{"versions":["nonsense",{{string.Join(",", versions.Select(version => $"\"{version}\""))}}]}""");
    }
}
