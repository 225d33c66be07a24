using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Filters.Http;

/// <summary>Maps a route with its policy and its description, and turns faults of other plugins into problem details.</summary>
internal static class Routes
{
    public static void Map(this IEndpointRouteBuilder routes, string method, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapMethods(pattern, [method], Guard(handler)).RequireAccess(policy).Describe(doc with { Tag = "Filters" });

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
            var seconds = (int)Math.Ceiling((fault.RetryAfter ?? TimeSpan.FromSeconds(1)).TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await context.WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, new Refusal(fault.Code, fault.Message));
        }
        catch (BadHttpRequestException bad)
        {
            await context.WriteProblemAsync(bad.StatusCode, FilterRefusals.InvalidRequest with { Cure = bad.Message });
        }
    };
}
