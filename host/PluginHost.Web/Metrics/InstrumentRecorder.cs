using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace PluginHost.Web.Metrics;

/// <summary>
/// Takes the measurements of one instrument. Every request and every call into a plugin comes through here: name, labels and family are
/// worked out once, so that a measurement costs a look-up and a lock that is hardly ever contended (guarded by the benchmarks <c>fence</c> and <c>http</c>).
/// </summary>
internal sealed class InstrumentRecorder
{
    private const int MaxSeries = 2_000;

    private readonly Instrument _instrument;
    private readonly InstrumentKind _kind;
    private readonly double _scale;
    private readonly MetricFamily _family;
    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], Series> _series = new(new TagComparer());
    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], Series>.AlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>> _byTags;
    private Series? _untagged;

    public InstrumentRecorder(Instrument instrument, ConcurrentDictionary<string, MetricFamily> families)
    {
        _instrument = instrument;
        _kind = InstrumentKinds.Of(instrument);
        _scale = _kind == InstrumentKind.Histogram && instrument.Unit == "ms" ? 0.001 : 1;
        _byTags = _series.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
        _family = families.GetOrAdd(NameOf(instrument, _kind), static (_, recorder) =>
            new MetricFamily(recorder._kind.PrometheusType(), recorder._instrument.Description ?? recorder._instrument.Name), this);
    }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if ((tags.IsEmpty ? _untagged ??= Join(tags) : Find(tags)) is not { } series)
        {
            return;
        }
        switch (_kind)
        {
            case InstrumentKind.Histogram:
                series.Observe(value * _scale);
                break;
            case InstrumentKind.Counter or InstrumentKind.UpDownCounter:
                series.Add(value);
                break;
            default:
                series.Set(value);
                break;
        }
    }

    /// <summary>The instrument is gone, with its plugin: so are its series, unless the plugin's next instance measures into them already.</summary>
    public void Complete()
    {
        foreach (var series in _series.Values.Append(_untagged).OfType<Series>())
        {
            _family.Leave(series);
        }
    }

    private Series? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_byTags.TryGetValue(tags, out var known))
        {
            return known;
        }
        var kept = AsPlainValues(tags);
        if (_series.TryGetValue(kept, out known))
        {
            return known;
        }
        // Plugins choose tags: what they choose must not fill the memory.
        if (_series.Count >= MaxSeries || Join(kept) is not { } series)
        {
            return null;
        }
        var winner = _series.GetOrAdd(kept, series);
        if (!ReferenceEquals(winner, series))
        {
            _family.Leave(series);
        }
        return winner;
    }

    // A value of a plugin's own type would keep the plugin's code in memory.
    private static KeyValuePair<string, object?>[] AsPlainValues(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var plain = tags.ToArray();
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i].Value is not (null or string or int or long or bool or double))
            {
                plain[i] = new(plain[i].Key, Convert.ToString(plain[i].Value, CultureInfo.InvariantCulture));
            }
        }
        return plain;
    }

    private Series? Join(ReadOnlySpan<KeyValuePair<string, object?>> tags) => _family.Join(Labels(tags), MaxSeries);

    private static string NameOf(Instrument instrument, InstrumentKind kind)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "ms" when kind == InstrumentKind.Histogram => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var name = PrometheusText.Name(instrument.Name);
        return (name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit) + (kind.PrometheusType() == "counter" ? "_total" : "");
    }

    private string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // One name twice, and a collector refuses the whole page: what is said of the measurement itself counts, then the instrument, then the meter.
        var labels = new List<(string Name, object? Value)>();
        foreach (var (key, value) in (_instrument.Meter.Tags ?? []).Concat(_instrument.Tags ?? []).Concat(tags.ToArray()))
        {
            var name = PrometheusText.Name(key);
            labels.RemoveAll(label => label.Name == name);
            labels.Add((name, value));
        }
        var text = new StringBuilder();
        labels.ForEach(label => PrometheusText.AppendLabel(text, label.Name, label.Value));
        return text.ToString();
    }
}
