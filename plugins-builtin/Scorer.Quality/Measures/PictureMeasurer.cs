using System.Buffers;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Measures an RGB picture in one pass over its rows.</summary>
/// <remarks>Hot path. Budget: 1 megapixel in under 15 ms on one core, seven pooled rows and no allocation per pixel or row.</remarks>
internal static class PictureMeasurer
{
    public static QualityMeasures Measure(PixelBuffer picture)
    {
        var width = picture.Width;
        var lumaRows = ArrayPool<float>.Shared.Rent(3 * width);
        var colourRows = ArrayPool<int>.Shared.Rent(4 * width);
        try
        {
            return Measure(picture, lumaRows, colourRows.AsSpan(0, 3 * width), colourRows.AsSpan(3 * width, width));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(lumaRows);
            ArrayPool<int>.Shared.Return(colourRows);
        }
    }

    private static QualityMeasures Measure(PixelBuffer picture, float[] lumaRows, Span<int> channels, Span<int> scratch)
    {
        var (width, height) = (picture.Width, picture.Height);
        var tones = new ToneStatistics();
        var colours = new ColourStatistics();
        var detail = width >= 3 && height >= 3 ? new DetailStatistics(width, height) : null;
        var pixels = picture.Data.Span;
        for (var y = 0; y < height; y++)
        {
            var row = ColourRow.Split(pixels.Slice(y * width * 3, width * 3), channels);
            var luma = Row(lumaRows, width, y);
            Luma.Fill(row, luma);
            tones.AddRow(luma);
            colours.AddRow(row, scratch);
            if (y >= 2)
            {
                detail?.AddRow(y - 1, Row(lumaRows, width, y - 2), Row(lumaRows, width, y - 1), luma);
            }
        }

        return new QualityMeasures(tones.Brightness, tones.Contrast, tones.Entropy, colours.Colourfulness, tones.Clipping, colours.DominantHue, detail?.Result());
    }

    // The last three rows, in a ring.
    private static Span<float> Row(float[] ring, int width, int y) => ring.AsSpan(y % 3 * width, width);
}
