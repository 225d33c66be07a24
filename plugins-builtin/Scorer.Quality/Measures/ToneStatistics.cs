namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Mean, spread, histogram and clipping of luma.</summary>
internal sealed class ToneStatistics
{
    private readonly int[] _bins = new int[256];
    private long _count;
    private double _first;
    private double _sum;
    private double _sumOfSquares;

    public double Brightness => (_first + (_sum / _count)) / 255;

    public double Contrast
    {
        get
        {
            var mean = _sum / _count;
            return Math.Sqrt(Math.Max(0, (_sumOfSquares / _count) - (mean * mean))) / 255;
        }
    }

    public double Entropy
    {
        get
        {
            var bits = 0.0;
            foreach (var bin in _bins)
            {
                if (bin > 0)
                {
                    var p = (double)bin / _count;
                    bits -= p * Math.Log2(p);
                }
            }

            // A single full bin gives -0, which would print as "-0".
            return Math.Max(0.0, bits);
        }
    }

    public double Clipping
    {
        get
        {
            long clipped = 0;
            for (var i = 0; i <= 2; i++)
            {
                clipped += _bins[i] + _bins[255 - i];
            }

            return (double)clipped / _count;
        }
    }

    public void AddRow(ReadOnlySpan<float> luma)
    {
        // Sums are taken about the first pixel, so that a flat picture has a spread of exactly 0.
        if (_count == 0)
        {
            _first = luma[0];
        }

        var shift = (float)_first;
        float sum = 0, sumOfSquares = 0;
        foreach (var y in luma)
        {
            var d = y - shift;
            sum += d;
            sumOfSquares += d * d;
            _bins[(int)(y + 0.5f)]++;
        }

        _sum += sum;
        _sumOfSquares += sumOfSquares;
        _count += luma.Length;
    }
}
