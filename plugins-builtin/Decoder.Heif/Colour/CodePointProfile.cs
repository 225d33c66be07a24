namespace PluginHost.Plugins.Decoder.Heif.Colour;

/// <summary>An ICC profile for the colours that two code points of H.273 name, so that whoever manages colour needs to know profiles only.</summary>
internal static class CodePointProfile
{
    private const int Bt709 = 1, Unspecified = 2, Smpte170M = 6, Bt2020 = 9, DciP3 = 11, DisplayP3 = 12;
    private const int Pq = 16, Hlg = 18;

    /// <returns>Empty for sRGB, and for what names no colours.</returns>
    public static byte[] Make(int primaries, int transfer)
    {
        // BT.601 and BT.709 pictures are looked at as sRGB everywhere; their own curve is the camera's, not the screen's.
        var curve = CurveOf(transfer);
        return Primaries(primaries) is not { } chosen || (primaries is Bt709 or Unspecified or Smpte170M && curve is null)
            ? []
            : IccWriter.Write(chosen, curve ?? ToneCurve.Srgb);
    }

    private static ChromaticPrimaries? Primaries(int code) => code switch
    {
        Bt709 or Unspecified or Smpte170M => ChromaticPrimaries.Bt709,
        Bt2020 => new ChromaticPrimaries(0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
        DciP3 or DisplayP3 => new ChromaticPrimaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
        _ => null,
    };

    /// <returns>Null for the curve of sRGB and those taken for it.</returns>
    private static Func<double, double>? CurveOf(int transfer) => transfer switch
    {
        4 => signal => Math.Pow(signal, 2.2),
        5 => signal => Math.Pow(signal, 2.8),
        8 => signal => signal,
        Pq => ToneCurve.Pq,
        Hlg => ToneCurve.Hlg,
        _ => null,
    };
}
