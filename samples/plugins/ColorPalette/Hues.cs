using System.Text.Json.Serialization;
using PluginHost.Sdk.Library;

namespace ColorPalette;

/// <summary>How many pictures have which colour on the whole.</summary>
/// <param name="Counted">Pictures that were looked at: the newest.</param>
/// <param name="Total">Pictures of the library.</param>
/// <param name="Bins">Twelve hues from red on, then grey.</param>
public sealed record Hues(int Counted, int Total, IReadOnlyList<HueBin> Bins);

/// <param name="Count">How many pictures.</param>
/// <param name="Newest">Some of them.</param>
public sealed record HueBin(int Count, IReadOnlyList<long> Newest);

[JsonSerializable(typeof(Hues))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class HueJson : JsonSerializerContext;

public static class Hue
{
    public const int Grey = 12;

    private const double LeastSaturation = 0.15;

    /// <summary>The bin of the average colour, which a ThumbHash has in its first three bytes: nothing is decoded.</summary>
    public static int? Of(PictureRecord picture)
    {
        if (picture.ThumbHash is not { Length: >= 3 } hash)
        {
            return null;
        }

        var head = hash.Span[0] | (hash.Span[1] << 8) | (hash.Span[2] << 16);
        var (light, p, q) = ((head & 63) / 63.0, (((head >> 6) & 63) / 31.5) - 1, (((head >> 12) & 63) / 31.5) - 1);
        var blue = light - (p * 2 / 3);
        var red = ((light * 3) - blue + q) / 2;
        return Bin(Math.Clamp(red, 0, 1), Math.Clamp(red - q, 0, 1), Math.Clamp(blue, 0, 1));
    }

    public static int Bin(double red, double green, double blue)
    {
        var (max, min) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        var chroma = max - min;
        if (max <= 0 || chroma / max < LeastSaturation)
        {
            return Grey;
        }

        var hue = max == red ? (green - blue) / chroma : max == green ? ((blue - red) / chroma) + 2 : ((red - green) / chroma) + 4;
        return (int)Math.Round(hue * 2 + Grey, MidpointRounding.AwayFromZero) % Grey;
    }
}
