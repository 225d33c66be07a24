namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Sums over the neighbourhoods of some pixels.</summary>
internal record struct NeighbourhoodSums(double Laplacian, double LaplacianSquared, double Noise, double Gradient, long Count)
{
    public readonly double LaplacianVariance
    {
        get
        {
            if (Count == 0)
            {
                return 0;
            }

            var mean = Laplacian / Count;
            return Math.Max(0, (LaplacianSquared / Count) - (mean * mean));
        }
    }

    public void Add(in NeighbourhoodSums other)
    {
        Laplacian += other.Laplacian;
        LaplacianSquared += other.LaplacianSquared;
        Noise += other.Noise;
        Gradient += other.Gradient;
        Count += other.Count;
    }
}
