using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Http;

/// <summary>Maps a route with its policy and its description, and turns what handlers leave uncaught into problem details.</summary>
internal static class Routes
{
    public static void Get(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapGet(pattern, Guard(handler)).RequireAccess(policy).Describe(doc);

    public static void Post(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapPost(pattern, Guard(handler)).RequireAccess(policy).Describe(doc);

    public static void Patch(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapPatch(pattern, Guard(handler)).RequireAccess(policy).Describe(doc);

    public static void Delete(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapDelete(pattern, Guard(handler)).RequireAccess(policy).Describe(doc);

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
        catch (PluginFaultException fault)
        {
            context.Response.Headers.RetryAfter = RetryAfter(fault.RetryAfter);
            await context.WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, new Refusal(fault.Code, fault.Message));
        }
        catch (LibraryUnavailableException unavailable)
        {
            context.Response.Headers.RetryAfter = RetryAfter(null);
            await context.WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, unavailable.Refusal);
        }
        catch (BadHttpRequestException bad)
        {
            await context.WriteProblemAsync(bad.StatusCode, new Refusal("PH4004", bad.Message));
        }
    };

    private static string RetryAfter(TimeSpan? delay) =>
        ((int)Math.Ceiling((delay ?? TimeSpan.FromSeconds(1)).TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
