using System.Diagnostics.Metrics;

namespace PluginHost.Web.Metrics;

/// <summary>What the shell measures of itself.</summary>
internal sealed class WebMetrics : IDisposable
{
    public const string MeterName = "PluginHost.Web";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double> _requests;
    private readonly Histogram<double> _attempts;
    private readonly Histogram<double> _waits;
    private readonly UpDownCounter<long> _running;

    public WebMetrics()
    {
        _requests = _meter.CreateHistogram<double>("pluginhost.http.request.duration", "s", "HTTP requests");
        _attempts = _meter.CreateHistogram<double>("pluginhost.job.attempt.duration", "s", "Attempts at jobs");
        _waits = _meter.CreateHistogram<double>("pluginhost.job.wait.duration", "s", "From when a job was due to its first attempt");
        _running = _meter.CreateUpDownCounter<long>("pluginhost.job.running", "{job}", "Jobs that are being worked on");
    }

    public Meter Meter => _meter;

    public void Request(string method, string route, int status, TimeSpan elapsed) =>
        _requests.Record(elapsed.TotalSeconds, new("method", method), new("route", route), new("status", status));

    /// <param name="kind">Of the job.</param>
    /// <param name="waited">Since it was due; <see langword="null"/> for what has begun before.</param>
    public void JobBegan(string kind, TimeSpan? waited)
    {
        _running.Add(1, new KeyValuePair<string, object?>("kind", kind));
        if (waited is { } wait)
        {
            _waits.Record(Math.Max(0, wait.TotalSeconds), new KeyValuePair<string, object?>("kind", kind));
        }
    }

    public void JobEnded(string kind, string outcome, TimeSpan elapsed)
    {
        _running.Add(-1, new KeyValuePair<string, object?>("kind", kind));
        _attempts.Record(elapsed.TotalSeconds, new("kind", kind), new("outcome", outcome.ToLowerInvariant()));
    }

    public void Dispose() => _meter.Dispose();
}
