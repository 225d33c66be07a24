namespace PluginHost.Web.Metrics;

/// <summary>All series of one name.</summary>
internal sealed class MetricFamily(string type, string help)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);

    public string Type => type;

    public string Help => help;

    public IReadOnlyList<Series> Series
    {
        get
        {
            lock (_gate)
            {
                return [.. _series.Values];
            }
        }
    }

    /// <summary>The series of these labels for one more instrument; <see langword="null"/> when there are too many.</summary>
    public Series? Join(string labels, int limit)
    {
        lock (_gate)
        {
            if (!_series.TryGetValue(labels, out var series))
            {
                if (_series.Count >= limit)
                {
                    return null;
                }
                _series[labels] = series = new Series(labels);
            }
            series.Instruments++;
            return series;
        }
    }

    /// <summary>One instrument less measures into the series; without any it is forgotten.</summary>
    public void Leave(Series series)
    {
        lock (_gate)
        {
            if (--series.Instruments == 0)
            {
                _series.Remove(series.Labels);
            }
        }
    }
}
