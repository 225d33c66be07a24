using System.Numerics;

namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Opponent colour statistics and the histogram of hues.</summary>
internal sealed class ColourStatistics
{
    private readonly int[] _hues = new int[HueBins.Grey + 1];
    private long _count;
    private long _rg;
    private long _rgSquared;
    private long _yb2;
    private long _yb2Squared;

    public double Colourfulness
    {
        get
        {
            var rg = (double)_rg / _count;
            var yb = _yb2 / (2.0 * _count);
            var variance = Variance(_rg, _rgSquared) + (Variance(_yb2, _yb2Squared) / 4);
            return Math.Sqrt(variance) + (0.3 * Math.Sqrt((rg * rg) + (yb * yb)));
        }
    }

    public double? DominantHue
    {
        get
        {
            var hues = HueBins.Folded(_hues);
            var fullest = Array.IndexOf(hues, hues.Max());
            return hues[fullest] == 0 ? null : (fullest + 0.5) / HueBins.Count;
        }
    }

    /// <summary>Adds a row; <paramref name="scratch"/> holds a number for each pixel.</summary>
    public void AddRow(ColourRow row, Span<int> scratch)
    {
        AddOpponents(row);
        HueBins.Fill(row, scratch);
        var hues = _hues.AsSpan();
        foreach (var bin in scratch)
        {
            hues[bin]++;
        }

        _count += scratch.Length;
    }

    // Twice yb keeps whole numbers, and a row of 8,000 pixels keeps its squares within an int.
    private void AddOpponents(ColourRow row)
    {
        Vector<int> rgSum = default, rgSquared = default, ybSum = default, ybSquared = default;
        var x = 0;
        for (; x <= row.R.Length - Vector<int>.Count; x += Vector<int>.Count)
        {
            Vector<int> r = new(row.R[x..]), g = new(row.G[x..]), b = new(row.B[x..]);
            var rg = r - g;
            var yb2 = r + g - b - b;
            rgSum += rg;
            rgSquared += rg * rg;
            ybSum += yb2;
            ybSquared += yb2 * yb2;
        }

        _rg += Vector.Sum(rgSum);
        _rgSquared += Vector.Sum(rgSquared);
        _yb2 += Vector.Sum(ybSum);
        _yb2Squared += Vector.Sum(ybSquared);
        for (; x < row.R.Length; x++)
        {
            var rg = row.R[x] - row.G[x];
            var yb2 = row.R[x] + row.G[x] - (2 * row.B[x]);
            _rg += rg;
            _rgSquared += rg * rg;
            _yb2 += yb2;
            _yb2Squared += yb2 * yb2;
        }
    }

    private double Variance(long sum, long sumOfSquares) => (double)(((Int128)_count * sumOfSquares) - ((Int128)sum * sum)) / ((double)_count * _count);
}
