using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Packages;

/// <summary>What requests about packages have in common.</summary>
internal static class PackageBody
{
    public const string Binary = "application/octet-stream";
    public const string BinarySchema = """{"type":"string","format":"binary"}""";

    public static EndpointParameter AcceptSigner { get; } = Docs.InQuery("acceptSigner", "string", "Fingerprint of a new signer that was said yes to, or 'unsigned'; 'ask' to be shown it in the plan");

    /// <summary>A body that may be left out.</summary>
    public static async ValueTask<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> shape, Func<T> nothing) where T : class =>
        context.Request.ContentLength is null or 0 && context.Request.ContentType is null ? nothing() : await context.ReadJsonAsync(shape);

    public static string? Text(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
}
