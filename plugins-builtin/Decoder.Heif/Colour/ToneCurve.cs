namespace PluginHost.Plugins.Decoder.Heif.Colour;

/// <summary>Signal to light, both 0 to 1. Of the HDR curves, what is brighter than paper white is cut off: a picture for a screen without HDR.</summary>
internal static class ToneCurve
{
    private const double PaperWhite = 203.0 / 10_000;

    // BT.2408: HLG puts paper white at three quarters of the signal.
    private const double HlgPaperSignal = 0.75;

    public static double Srgb(double signal) => signal <= 0.04045 ? signal / 12.92 : Math.Pow((signal + 0.055) / 1.055, 2.4);

    public static double Pq(double signal)
    {
        const double m1 = 0.1593017578125, m2 = 78.84375, c1 = 0.8359375, c2 = 18.8515625, c3 = 18.6875;
        var root = Math.Pow(signal, 1 / m2);
        return Math.Min(1, Math.Pow(Math.Max(0, root - c1) / (c2 - (c3 * root)), 1 / m1) / PaperWhite);
    }

    public static double Hlg(double signal) => Math.Min(1, Math.Pow(HlgScene(signal) / HlgScene(HlgPaperSignal), 1.2));

    private static double HlgScene(double signal)
    {
        const double a = 0.17883277, b = 1 - (4 * a), c = 0.55991073;
        return signal <= 0.5 ? signal * signal / 3 : (Math.Exp((signal - c) / a) + b) / 12;
    }
}
