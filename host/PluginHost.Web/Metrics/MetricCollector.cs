using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace PluginHost.Web.Metrics;

/// <summary>Listens to the meters of host and plugins, and to the runtime's own, and keeps their sums and buckets. Bounded, since plugins choose labels.</summary>
internal sealed class MetricCollector : IDisposable
{
    private const string MeterPrefix = "PluginHost";

    /// <summary>Processor time, memory, collections, threads: .NET measures itself.</summary>
    private const string DotNet = "System.Runtime";

    private readonly MeterListener _listener = new();

    public MetricCollector()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(MeterPrefix, StringComparison.OrdinalIgnoreCase) || instrument.Meter.Name == DotNet)
            {
                listener.EnableMeasurementEvents(instrument, new InstrumentRecorder(instrument, Families));
            }
        };
        _listener.MeasurementsCompleted = static (_, state) => ((InstrumentRecorder?)state)?.Complete();
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.SetMeasurementEventCallback<float>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => Record(state, value, tags));
        _listener.Start();
    }

    public ConcurrentDictionary<string, MetricFamily> Families { get; } = [];

    /// <summary>Asks observable instruments for their values.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private static void Record(object? state, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((InstrumentRecorder)state!).Record(value, tags);
}
