using PluginHost.Plugins.Scorer.Quality.Measures;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Scorer.Quality;

/// <summary>Maps raw measures to columns of 0 to 1 and combines them.</summary>
/// <remarks>
/// <para>sharpness = v / (v + 200), v the variance of the Laplacian; focus = min(1, mean of the best four of 16 tiles / 500);
/// noise = min(1, sigma / 15); contrast = min(1, 2 std / 255); colourfulness = min(1, c / 109), where 109 is "extremely colourful"
/// on the scale of Hasler and Suesstrunk; entropy = bits / 8; edges = the useful span 0.015 to 0.18 of the mean gradient;
/// resolution = logarithmic between 0.2 and 4 megapixels.</para>
/// <para>quality = (0.40 clarity + 0.20 tone + 0.15 exposure + 0.15 entropy + 0.10 colourfulness) x (1 - clipping beyond 2 %, at most a half)
/// x (0.7 + 0.3 resolution), with clarity = max(sharpness, focus) x (1 - noise / 2) because noise raises the Laplacian too,
/// tone = min(1, contrast / 0.5), exposure = 1 - (2 brightness - 1)^2. The weights are a choice of this plugin.</para>
/// </remarks>
internal static class QualityFormula
{
    private const double ToleratedClipping = 0.02;

    public static IReadOnlyList<ColumnValue> Columns(QualityMeasures measures, int width, int height)
    {
        var brightness = measures.Brightness;
        var contrast = Math.Min(1, 2 * measures.Contrast);
        var entropy = measures.Entropy / 8;
        var colourfulness = Math.Min(1, measures.Colourfulness / 109);
        var resolution = Resolution(width, height);
        var columns = new List<ColumnValue>
        {
            new(QualityColumns.Brightness, brightness),
            new(QualityColumns.Contrast, contrast),
            new(QualityColumns.Entropy, entropy),
            new(QualityColumns.Colourfulness, colourfulness),
            new(QualityColumns.Clipping, measures.Clipping),
            new(QualityColumns.Resolution, resolution),
        };
        if (measures.Hue is { } hue)
        {
            columns.Add(new ColumnValue(QualityColumns.Hue, hue));
        }

        // Pictures without inner pixels have no neighbourhoods: nothing is said about them rather than "blurred".
        if (measures.Detail is { } detail)
        {
            var sharpness = detail.LaplacianVariance / (detail.LaplacianVariance + 200);
            var focus = Math.Min(1, detail.TiledSharpness / 500);
            var noise = Math.Min(1, detail.NoiseSigma / 15);
            columns.Add(new ColumnValue(QualityColumns.Sharpness, sharpness));
            columns.Add(new ColumnValue(QualityColumns.Focus, focus));
            columns.Add(new ColumnValue(QualityColumns.Noise, noise));
            columns.Add(new ColumnValue(QualityColumns.Edges, Math.Clamp((detail.MeanGradient - 0.015) / (0.18 - 0.015), 0, 1)));

            var clarity = Math.Max(sharpness, focus) * (1 - (noise / 2));
            var tone = Math.Min(1, contrast / 0.5);
            var exposure = 1 - Math.Pow((2 * brightness) - 1, 2);
            var clipped = Math.Clamp(measures.Clipping - ToleratedClipping, 0, 0.5);
            var quality = ((0.40 * clarity) + (0.20 * tone) + (0.15 * exposure) + (0.15 * entropy) + (0.10 * colourfulness))
                * (1 - clipped) * (0.7 + (0.3 * resolution));
            columns.Add(new ColumnValue(QualityColumns.Quality, Math.Clamp(quality, 0, 1)));
        }

        return columns;
    }

    private static double Resolution(int width, int height)
    {
        var megapixels = (double)width * height / 1_000_000;
        return megapixels <= 0.2 ? 0 : Math.Min(1, Math.Log(megapixels / 0.2) / Math.Log(4 / 0.2));
    }
}
