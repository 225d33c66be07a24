using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Metrics;

/// <summary>Measures every request but open event streams, which last as long as a tab.</summary>
internal sealed class RequestTimer(WebMetrics metrics, SlowRequests slow, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var clock = new RequestClock(time);
        context.Response.OnStarting(static state =>
        {
            ((RequestClock)state).Answer();
            return Task.CompletedTask;
        }, clock);
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true })
        {
            context.Request.Body = new TimedBody(context.Request.Body, clock);
        }
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Response.StatusCode != StatusCodes.Status101SwitchingProtocols)
            {
                var (method, route) = (Method(context.Request.Method), Route(context));
                slow.Look(context, method, route, clock.OwnTime);
                RequestSpan.Describe(context, method, route);
                metrics.Request(method, route, context.Response.StatusCode, clock.Elapsed);
            }
        }
    }

    // The route's pattern, not the path: a client must not be able to make series at will.
    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "other";

    private static string Method(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" ? method : "OTHER";
}
