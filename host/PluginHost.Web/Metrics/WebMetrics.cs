using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Metrics;

/// <summary>What the shell measures of itself.</summary>
internal sealed class WebMetrics : IDisposable
{
    public const string MeterName = "PluginHost.Web";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double> _requests;
    private readonly Histogram<double> _jobs;

    public WebMetrics()
    {
        _requests = _meter.CreateHistogram<double>("pluginhost.http.request.duration", "s", "HTTP requests");
        _jobs = _meter.CreateHistogram<double>("pluginhost.job.attempt.duration", "s", "Attempts at jobs");
    }

    public Meter Meter => _meter;

    // The route's pattern, not the path: a client must not be able to make series at will.
    public void Request(HttpContext context, TimeSpan elapsed) => _requests.Record(
        elapsed.TotalSeconds,
        new("method", Method(context.Request.Method)),
        new("route", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "other"),
        new("status", context.Response.StatusCode));

    public void JobEnded(string kind, string outcome, TimeSpan elapsed) =>
        _jobs.Record(elapsed.TotalSeconds, new("kind", kind), new("outcome", outcome.ToLowerInvariant()));

    public void Dispose() => _meter.Dispose();

    private static string Method(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" ? method : "OTHER";
}
