using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Scripting.Csx.Http;

/// <summary>Maps a route with its policy and its description, and reads what all of them read.</summary>
internal static class ScriptRoutes
{
    // A character may be written as six in JSON.
    private const int MaxBody = 8 * ScriptSource.MaxBytes;

    public static void Get(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, EndpointDoc doc) =>
        routes.MapGet(pattern, Guard(handler)).RequireAccess(AccessPolicy.Editor).Describe(doc);

    public static void Put(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, EndpointDoc doc) =>
        routes.MapPut(pattern, Guard(handler)).RequireAccess(AccessPolicy.Owner).Describe(doc);

    public static void Post(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, EndpointDoc doc) =>
        routes.MapPost(pattern, Guard(handler)).RequireAccess(AccessPolicy.Owner).Describe(doc);

    public static void Delete(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, EndpointDoc doc) =>
        routes.MapDelete(pattern, Guard(handler)).RequireAccess(AccessPolicy.Owner).Describe(doc);

    /// <summary>The script that the path names. Those in sub folders come with an escaped slash, which routing leaves as it is.</summary>
    public static string ScriptName(this HttpContext context) => Uri.UnescapeDataString(context.Request.RouteValues["name"] as string ?? "");

    /// <summary>Reads a body with a script in it, or answers what is wrong with it.</summary>
    public static async ValueTask<T?> ReadScriptAsync<T>(this HttpContext context, JsonTypeInfo<T> typeInfo, Func<T, string> source) where T : class
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBody;
        }

        if (await context.ReadJsonAsync(typeInfo) is not { } body)
        {
            return null;
        }

        if (source(body) is not { } text)
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, new Refusal("PH5010", "The body has no 'source'.", "Send {\"source\": \"..\"}."));
            return null;
        }

        if (Encoding.UTF8.GetByteCount(text) > ScriptSource.MaxBytes)
        {
            await context.WriteProblemAsync(StatusCodes.Status413PayloadTooLarge, ScriptRefusals.TooLong);
            return null;
        }

        return body;
    }

    private static RequestDelegate Guard(RequestDelegate handler) => async context =>
    {
        try
        {
            await handler(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more to be told anything.
        }
        catch (EncoderFallbackException)
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, ScriptRefusals.NotText);
        }
        catch (BadHttpRequestException bad)
        {
            await context.WriteProblemAsync(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? ScriptRefusals.TooLong : new Refusal("PH5010", bad.Message));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await context.WriteProblemAsync(StatusCodes.Status500InternalServerError, ScriptRefusals.NotWritten(error.Message));
        }
    };
}
