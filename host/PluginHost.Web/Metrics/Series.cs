namespace PluginHost.Web.Metrics;

/// <summary>The values of one series.</summary>
internal sealed class Series(string labels)
{
    /// <summary>Upper bounds in seconds.</summary>
    public static IReadOnlyList<double> Bounds { get; } = [0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

    private readonly Lock _gate = new();
    private readonly long[] _buckets = new long[Bounds.Count + 1];
    private double _sum;

    public string Labels => labels;

    /// <summary>How many instruments measure into it; the family's lock guards it.</summary>
    public int Instruments { get; set; }

    public void Add(double value)
    {
        lock (_gate)
        {
            _sum += value;
        }
    }

    public void Set(double value)
    {
        lock (_gate)
        {
            _sum = value;
        }
    }

    public void Observe(double value)
    {
        var index = 0;
        while (index < Bounds.Count && value > Bounds[index])
        {
            index++;
        }
        lock (_gate)
        {
            _sum += value;
            _buckets[index]++;
        }
    }

    public (double Sum, long[] Buckets) Read()
    {
        lock (_gate)
        {
            return (_sum, [.. _buckets]);
        }
    }
}
