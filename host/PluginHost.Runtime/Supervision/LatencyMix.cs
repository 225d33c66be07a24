namespace PluginHost.Runtime.Supervision;

/// <summary>Percentiles over several windows. A method that is called often counts for more than its window holds, else a rare slow one would pass for the plugin.</summary>
internal static class LatencyMix
{
    public static (double P50, double P99) Percentiles(IEnumerable<LatencyWindow> windows)
    {
        var values = new List<(float Milliseconds, double Weight)>();
        foreach (var window in windows)
        {
            window.AddTo(values);
        }

        values.Sort(static (a, b) => a.Milliseconds.CompareTo(b.Milliseconds));
        var total = values.Sum(value => value.Weight);
        return (Rank(values, 0.50 * total), Rank(values, 0.99 * total));
    }

    private static double Rank(List<(float Milliseconds, double Weight)> sorted, double rank)
    {
        const double RoundingError = 1e-6;
        var sum = 0.0;
        foreach (var (milliseconds, weight) in sorted)
        {
            sum += weight;
            if (sum >= rank - RoundingError)
            {
                return Math.Round(milliseconds, 3);
            }
        }

        return 0;
    }
}
