using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace PluginHost.Web.Metrics;

/// <summary>Listens to the meters of host and plugins and keeps their sums and buckets. Bounded, since plugins choose labels.</summary>
internal sealed class MetricCollector : IDisposable
{
    private const string MeterPrefix = "PluginHost";
    private const int MaxSeriesPerFamily = 2_000;
    private readonly MeterListener _listener = new();

    public MetricCollector()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(MeterPrefix, StringComparison.OrdinalIgnoreCase))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<float>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public ConcurrentDictionary<string, MetricFamily> Families { get; } = [];

    /// <summary>Asks observable instruments for their values.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var type = TypeOf(instrument);
        var name = PrometheusText.Name(instrument.Name) + (type == "counter" ? "_total" : type == "histogram" && instrument.Unit is "s" or "ms" ? "_seconds" : "");
        var family = Families.GetOrAdd(name, static (_, instrument) => new MetricFamily(TypeOf(instrument), instrument.Description ?? instrument.Name), instrument);
        var labels = Labels(instrument, tags);
        if (!family.Series.TryGetValue(labels, out var series))
        {
            if (family.Series.Count >= MaxSeriesPerFamily)
            {
                return;
            }
            series = family.Series.GetOrAdd(labels, static _ => new Series());
        }
        switch (type)
        {
            case "histogram":
                series.Observe(instrument.Unit == "ms" ? value / 1_000 : value);
                break;
            case "counter" when !instrument.IsObservable:
            case "gauge" when instrument.GetType().Name.StartsWith("UpDownCounter", StringComparison.Ordinal):
                series.Add(value);
                break;
            default:
                series.Set(value);
                break;
        }
    }

    private static string TypeOf(Instrument instrument)
    {
        var name = instrument.GetType().Name;
        return name.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : name.StartsWith("Counter", StringComparison.Ordinal) || name.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter"
            : "gauge";
    }

    private static string Labels(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in instrument.Meter.Tags ?? [])
        {
            PrometheusText.AppendLabel(text, key, value);
        }
        foreach (var (key, value) in instrument.Tags ?? [])
        {
            PrometheusText.AppendLabel(text, key, value);
        }
        foreach (var (key, value) in tags)
        {
            PrometheusText.AppendLabel(text, key, value);
        }
        return text.ToString();
    }
}
