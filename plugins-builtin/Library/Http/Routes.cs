using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Http;

/// <summary>Maps a route with its policy and its description, and turns what handlers leave uncaught into problem details.</summary>
internal static class Routes
{
    public static void Get(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapGet(pattern, Guard(handler)).RequireAccess(policy).Describe(doc);

    /// <summary>A route that sends a file, and tells of it without sending it when asked by HEAD.</summary>
    public static void GetFile(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], Guard(handler)).RequireAccess(policy).Describe(doc);

    public static void Post(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapPost(pattern, Guard(handler)).RequireAccess(policy).Describe(doc);

    public static void Put(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler, AccessPolicy policy, EndpointDoc doc) =>
        routes.MapPut(pattern, Guard(handler)).RequireAccess(policy).Describe(doc);

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
            await Unavailable.WriteAsync(context, new Refusal(fault.Code, fault.Message), fault.RetryAfter);
        }
        catch (LibraryUnavailableException unavailable)
        {
            await Unavailable.WriteAsync(context, unavailable.Refusal, retryAfter: null);
        }
        catch (SearchRefusedException refused)
        {
            await context.WriteProblemAsync(StatusCodes.Status422UnprocessableEntity, refused.Refusal, new Dictionary<string, IReadOnlyList<string>> { ["q"] = [refused.Refusal.Reason] });
        }
        catch (BadHttpRequestException bad)
        {
            await context.WriteProblemAsync(bad.StatusCode, new Refusal("PH4004", bad.Message));
        }
    };
}
