using System.Diagnostics.Metrics;

namespace PluginHost.Plugins.Library.Telemetry;

/// <summary>Where thumbnails came from. One instrument for each answer with its tag fixed: a cached thumbnail is to cost a lookup, not a label.</summary>
internal sealed class ThumbnailMetrics(LibraryTelemetry telemetry)
{
    private readonly Meter _meter = telemetry.Meter;

    public Counter<long> FromMemory { get; } = Requests(telemetry, "memory");

    public Counter<long> FromStore { get; } = Requests(telemetry, "store");

    public Counter<long> Made { get; } = Requests(telemetry, "made");

    public void Watch(Func<long> cacheBytes) => _meter.CreateObservableGauge("pluginhost.thumbnail.cache.size", cacheBytes, "By", "Thumbnails in memory");

    private static Counter<long> Requests(LibraryTelemetry telemetry, string source) =>
        telemetry.Meter.CreateCounter<long>("pluginhost.thumbnail.requests", "{request}", "Thumbnails asked for, by where they came from", [new("source", source)]);
}
