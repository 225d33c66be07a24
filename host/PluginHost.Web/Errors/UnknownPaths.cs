using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Errors;

/// <summary>Gives the framework's bare 404, 405 and 415 answers a body.</summary>
internal static class UnknownPaths
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        // The framework refuses a method or media type by an endpoint of its own, which is no route.
        if (context.GetEndpoint() is not (null or RouteEndpoint) && !context.Response.HasStarted && context.Response.StatusCode >= 400)
        {
            var status = context.Response.StatusCode;
            await context.WriteProblemAsync(status, status == StatusCodes.Status405MethodNotAllowed
                ? new Refusal(ErrorCodes.WrongMethod, $"{Shown(context.Request.Path)} does not take {context.Request.Method}.", $"It takes {context.Response.Headers.Allow}.")
                : new Refusal(ErrorCodes.BadBody, $"{Shown(context.Request.Path)} does not take this media type."));
        }
    }

    public static Task AnswerAsync(HttpContext context) => context.WriteProblemAsync(
        StatusCodes.Status404NotFound,
        new Refusal(ErrorCodes.UnknownPath, $"There is nothing at {Shown(context.Request.Path)}.", "See /openapi/v1.json; a plugin's routes are there while it is active."));

    private static string Shown(PathString path) => path.Value is { Length: <= 200 } text ? text : "this path";
}
