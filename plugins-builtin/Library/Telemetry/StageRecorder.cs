using System.Diagnostics;
using System.Diagnostics.Metrics;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Telemetry;

/// <summary>Measures what a picture's way is spent on, and makes a span of each stage while somebody collects them. Neither names the picture: names of files are nobody else's business.</summary>
internal sealed class StageRecorder
{
    private readonly ActivitySource _traces;
    private readonly TimeProvider _time;
    private readonly Histogram<double> _stages;
    private readonly Histogram<double> _pictures;

    public StageRecorder(LibraryTelemetry telemetry, TimeProvider time)
    {
        _traces = telemetry.Traces;
        _time = time;
        _stages = telemetry.Meter.CreateHistogram<double>("pluginhost.picture.stage.duration", "s", "Stages of pictures: each of an import, and taggers and scorers over batches");
        _pictures = telemetry.Meter.CreateHistogram<double>("pluginhost.import.picture.duration", "s", "Pictures from their arrival to their row and thumbnails, by outcome");
    }

    public async ValueTask<T> RunAsync<T>(string stage, Func<ValueTask<T>> work)
    {
        using var span = _traces.HasListeners() ? _traces.StartActivity($"picture.{stage}") : null;
        var began = _time.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await work();
            outcome = "ok";
            return result;
        }
        finally
        {
            _stages.Record(_time.GetElapsedTime(began).TotalSeconds, new("stage", stage), new("outcome", outcome));
            span?.SetStatus(outcome == "ok" ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }
    }

    public async ValueTask RunAsync(string stage, Func<ValueTask> work) => await RunAsync(stage, async () =>
    {
        await work();
        return true;
    });

    /// <summary>The whole way of one picture.</summary>
    public async ValueTask<ImportedItem> ImportAsync(Func<ValueTask<ImportedItem>> work)
    {
        using var span = _traces.HasListeners() ? _traces.StartActivity("picture.import") : null;
        var began = _time.GetTimestamp();
        var outcome = "stopped";
        try
        {
            var item = await work();
            outcome = item.Outcome.ToString().ToLowerInvariant();
            return item;
        }
        finally
        {
            _pictures.Record(_time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
            span?.SetTag("pluginhost.outcome", outcome);
        }
    }
}
