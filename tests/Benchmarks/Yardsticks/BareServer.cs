using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PluginHost.Benchmarks.Yardsticks;

/// <summary>A process that serves files from memory with an ETag and does nothing else: what Kestrel costs. Each file of the folder is a route of its name.</summary>
internal static class BareServer
{
    public const string Argument = "--bare-server";

    public static async Task RunAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        await using var app = builder.Build();
        foreach (var file in Directory.GetFiles(folder))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var type = file.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "image/webp";
            var tag = $"\"{Path.GetFileName(file)}\"";
            app.MapGet("/" + Path.GetFileName(file), (RequestDelegate)(context => AnswerAsync(context, bytes, type, tag)));
        }

        await app.StartAsync();
        Console.WriteLine(JsonSerializer.Serialize(app.Urls.First()));
        await app.WaitForShutdownAsync();
    }

    private static Task AnswerAsync(HttpContext context, byte[] bytes, string type, string tag)
    {
        var response = context.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = type;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes).AsTask();
    }
}
