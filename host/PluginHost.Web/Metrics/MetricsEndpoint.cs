using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Metrics;

/// <summary>Everything that is counted, for Prometheus.</summary>
internal sealed class MetricsEndpoint(MetricCollector collector, RuntimeReference runtime) : IHostEndpoints
{
    private static readonly HashSet<string> FromRuntime = ["pluginhost_plugin_calls_total", "pluginhost_plugin_failures_total"];

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", WriteAsync)
            .AllowPublic("The handler answers only this machine and readers: collectors on it have no account.")
            .Describe(Docs.Text("getMetrics", "Counters and durations as Prometheus text", "Operations", "text/plain"));

    private async Task WriteAsync(HttpContext context)
    {
        var caller = context.GetCaller();
        if (!caller.IsLocal && !caller.May(AccessPolicy.Reader))
        {
            await context.WriteProblemAsync(
                StatusCodes.Status401Unauthorized, new Refusal(ErrorCodes.SignInRequired, "Metrics are for this machine and signed-in readers.", "Send a bearer token of scope read."));
            return;
        }
        collector.Observe();
        var text = new StringBuilder();
        PluginMetrics.Append(text, runtime.Runtime.Plugins);
        foreach (var (name, family) in collector.Families.Where(pair => !FromRuntime.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            PrometheusText.AppendHead(text, name, family.Type, family.Help);
            foreach (var series in family.Series)
            {
                if (family.Type == "histogram")
                {
                    PrometheusText.AppendHistogram(text, name, series);
                }
                else
                {
                    PrometheusText.AppendSample(text, name, series.Labels, series.Read().Sum);
                }
            }
        }
        context.Response.ContentType = PrometheusText.MediaType;
        await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }
}
