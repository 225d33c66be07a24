namespace PluginHost.Plugins.Decoder.Heif.Reading;

/// <summary>Colours that were multiplied by their alpha, which pixels that cross the contract are not.</summary>
internal static class PremultipliedAlpha
{
    public static void Divide(Span<byte> rgba)
    {
        for (var at = 0; at + 3 < rgba.Length; at += 4)
        {
            int alpha = rgba[at + 3];
            if (alpha is 0 or 255)
            {
                continue;
            }

            for (var channel = at; channel < at + 3; channel++)
            {
                rgba[channel] = (byte)Math.Min(255, ((rgba[channel] * 255) + (alpha / 2)) / alpha);
            }
        }
    }
}
