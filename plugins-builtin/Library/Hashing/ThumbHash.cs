using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Hashing;

/// <summary>ThumbHash: a placeholder of some 25 bytes that a client can draw before the thumbnail is there.</summary>
internal static class ThumbHash
{
    /// <summary>The sample it is made from; the format allows at most 100 pixels a side.</summary>
    public static SampleSpec Sample { get; } = new(100, 100) { Fit = SampleFit.Inside, Channels = SampleChannels.Rgba };

    public static byte[] Compute(PixelBuffer pixels)
    {
        if (pixels.Channels != SampleChannels.Rgba || pixels.Width is < 1 or > 100 || pixels.Height is < 1 or > 100)
        {
            throw new ArgumentException("ThumbHash needs RGBA pixels of at most 100 x 100.", nameof(pixels));
        }

        var planes = ThumbHashPlanes.From(pixels);
        var (width, height) = (pixels.Width, pixels.Height);
        var limit = planes.HasAlpha ? 5 : 7;
        var longer = Math.Max(width, height);
        var lumaX = Math.Max(1, Round((double)limit * width / longer));
        var lumaY = Math.Max(1, Round((double)limit * height / longer));

        var luma = ThumbHashChannel.Encode(planes.Luma, width, height, Math.Max(3, lumaX), Math.Max(3, lumaY));
        var yellowBlue = ThumbHashChannel.Encode(planes.YellowBlue, width, height, 3, 3);
        var redGreen = ThumbHashChannel.Encode(planes.RedGreen, width, height, 3, 3);
        var alpha = planes.HasAlpha ? ThumbHashChannel.Encode(planes.Alpha, width, height, 5, 5) : null;

        var landscape = width > height;
        var header24 = Round(63 * luma.Dc)
            | (Round(31.5 + (31.5 * yellowBlue.Dc)) << 6)
            | (Round(31.5 + (31.5 * redGreen.Dc)) << 12)
            | (Round(31 * luma.Scale) << 18)
            | (planes.HasAlpha ? 1 << 23 : 0);
        var header16 = (landscape ? lumaY : lumaX)
            | (Round(63 * yellowBlue.Scale) << 3)
            | (Round(63 * redGreen.Scale) << 9)
            | (landscape ? 1 << 15 : 0);

        var bytes = new List<byte>(32) { (byte)header24, (byte)(header24 >> 8), (byte)(header24 >> 16), (byte)header16, (byte)(header16 >> 8) };
        if (alpha is not null)
        {
            bytes.Add((byte)(Round(15 * alpha.Dc) | (Round(15 * alpha.Scale) << 4)));
        }

        AppendNibbles(bytes, [.. luma.Ac, .. yellowBlue.Ac, .. redGreen.Ac, .. alpha?.Ac ?? []]);
        return [.. bytes];
    }

    private static void AppendNibbles(List<byte> bytes, double[] values)
    {
        for (var i = 0; i < values.Length; i += 2)
        {
            var low = Round(15 * values[i]);
            var high = i + 1 < values.Length ? Round(15 * values[i + 1]) : 0;
            bytes.Add((byte)(low | (high << 4)));
        }
    }

    // Half goes up, as in the reference: .NET's default of half to even gives other bits.
    private static int Round(double value) => (int)Math.Floor(value + 0.5);
}
