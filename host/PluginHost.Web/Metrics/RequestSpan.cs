using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web.Metrics;

/// <summary>Puts on the server's own span of a request what collectors sort by, under the names of OpenTelemetry's conventions.</summary>
internal static class RequestSpan
{
    public static void Describe(HttpContext context, string method, string route)
    {
        // Without a collector the server makes an activity all the same, for its id alone; that one has no source.
        if (Activity.Current is not { IsAllDataRequested: true, Source.Name.Length: > 0 } span)
        {
            return;
        }
        span.DisplayName = $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        span.SetTag("pluginhost.request.id", context.TraceIdentifier);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
