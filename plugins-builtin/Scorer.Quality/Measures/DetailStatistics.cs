namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Neighbourhood sums of the inner pixels, in 4x4 tiles.</summary>
internal sealed class DetailStatistics(int width, int height)
{
    private const int Tiles = 4;
    private const int Best = 4;

    private readonly NeighbourhoodSums[] _tiles = new NeighbourhoodSums[Tiles * Tiles];

    /// <summary>Adds the inner row <paramref name="y"/>.</summary>
    public void AddRow(int y, ReadOnlySpan<float> above, ReadOnlySpan<float> middle, ReadOnlySpan<float> below)
    {
        var tileRow = y * Tiles / height * Tiles;
        for (var tile = 0; tile < Tiles; tile++)
        {
            var from = Math.Max(1, tile * width / Tiles);
            var to = Math.Min(width - 1, (tile + 1) * width / Tiles);
            if (from < to)
            {
                _tiles[tileRow + tile].Add(NeighbourhoodKernel.Sum(above, middle, below, from, to));
            }
        }
    }

    public DetailMeasures Result()
    {
        var all = default(NeighbourhoodSums);
        foreach (ref readonly var tile in _tiles.AsSpan())
        {
            all.Add(tile);
        }

        var tiled = _tiles.Where(tile => tile.Count > 0).Select(tile => tile.LaplacianVariance).OrderDescending().Take(Best).Average();
        var sigma = Math.Sqrt(Math.PI / 2) / (6.0 * all.Count) * all.Noise;
        return new DetailMeasures(all.LaplacianVariance, tiled, sigma, all.Gradient / all.Count / 255);
    }
}
