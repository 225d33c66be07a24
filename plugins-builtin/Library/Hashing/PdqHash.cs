using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Hashing;

/// <summary>A perceptual hash of 256 bits: likeness survives scaling, recompression and small edits.</summary>
/// <param name="Bits">32 bytes in the order of the text form, which is their hexadecimal.</param>
/// <param name="Quality">0 to 100; a hash of 49 or less says little.</param>
internal sealed record PdqHash(byte[] Bits, int Quality)
{
    private const int Coefficients = 16;

    /// <summary>The sample it is made from.</summary>
    public static SampleSpec Sample { get; } = new(512, 512) { Fit = SampleFit.Inside, Channels = SampleChannels.Rgb };

    public string Hex => Convert.ToHexStringLower(Bits);

    /// <summary>The hash, or nothing for a picture of less than 5 pixels a side.</summary>
    public static PdqHash? Compute(PixelBuffer pixels)
    {
        if (pixels.Width < 5 || pixels.Height < 5)
        {
            return null;
        }

        var luma = PdqLuma.From(pixels);
        PdqBlur.Apply(luma, pixels.Height, pixels.Width);
        var grid = PdqGrid.Sample(luma, pixels.Height, pixels.Width);
        return new PdqHash(Pack(PdqTransform.Apply(grid)), PdqGrid.Quality(grid));
    }

    public int DistanceTo(PdqHash other)
    {
        var distance = 0;
        for (var i = 0; i < Bits.Length; i++)
        {
            distance += System.Numerics.BitOperations.PopCount((uint)(Bits[i] ^ other.Bits[i]));
        }

        return distance;
    }

    // Word i holds row i with column j at 2^j; words are written from the last to the first, each with its high byte first.
    private static byte[] Pack(float[] transformed)
    {
        var sorted = (float[])transformed.Clone();
        Array.Sort(sorted);
        var lowerMedian = sorted[(sorted.Length / 2) - 1];
        var bits = new byte[Coefficients * Coefficients / 8];
        for (var i = 0; i < Coefficients; i++)
        {
            var word = 0;
            for (var j = 0; j < Coefficients; j++)
            {
                word |= transformed[(i * Coefficients) + j] > lowerMedian ? 1 << j : 0;
            }

            var place = (Coefficients - 1 - i) * 2;
            bits[place] = (byte)(word >> 8);
            bits[place + 1] = (byte)word;
        }

        return bits;
    }
}
