namespace PluginHost.Runtime.Supervision;

/// <summary>The durations of the latest calls. One interlocked increment counts the call and picks its place.</summary>
internal sealed class LatencyWindow
{
    private const int Size = 256;

    private readonly float[] _milliseconds = new float[Size];
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Add(double milliseconds)
    {
        var place = Interlocked.Increment(ref _count) - 1;
        Volatile.Write(ref _milliseconds[place % Size], (float)milliseconds);
    }

    public double Percentile(double share)
    {
        var filled = (int)Math.Min(Count, Size);
        if (filled == 0)
        {
            return 0;
        }

        var sorted = _milliseconds[..filled];
        Array.Sort(sorted);
        return Math.Round(sorted[(int)Math.Ceiling(share * filled) - 1], 3);
    }

    /// <summary>Adds the durations, each with the number of calls that it stands for.</summary>
    public void AddTo(List<(float Milliseconds, double Weight)> values)
    {
        var count = Count;
        var filled = (int)Math.Min(count, Size);
        for (var i = 0; i < filled; i++)
        {
            values.Add((_milliseconds[i], (double)count / filled));
        }
    }
}
