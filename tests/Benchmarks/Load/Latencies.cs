namespace PluginHost.Benchmarks.Load;

/// <summary>What single calls took, in milliseconds.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    public double Median => At(0.5);

    public double Mean => _sorted.Length == 0 ? double.NaN : _sorted.Average();

    public double P99 => At(0.99);

    /// <summary>How much of them took longer.</summary>
    public double Share(double above) => (double)_sorted.Count(value => value > above) / Math.Max(1, _sorted.Length);

    private double At(double share) => _sorted.Length == 0 ? double.NaN : _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];
}
