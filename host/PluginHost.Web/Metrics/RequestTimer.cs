using Microsoft.AspNetCore.Http;

namespace PluginHost.Web.Metrics;

/// <summary>Measures every request but open event streams, which last as long as a tab.</summary>
internal sealed class RequestTimer(WebMetrics metrics, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var began = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Response.StatusCode != StatusCodes.Status101SwitchingProtocols)
            {
                metrics.Request(context, time.GetElapsedTime(began));
            }
        }
    }
}
