using System.Globalization;
using System.Text.Json.Serialization;
using PluginHost.Sdk.Json;

namespace PluginHost.Sdk.Imaging;

/// <summary>An sRGB colour of 8 bits a channel, alpha not multiplied in. Written as <c>#rrggbb</c> or <c>#rrggbbaa</c>.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Alpha">0 for clear to 255 for opaque.</param>
[JsonConverter(typeof(ColourJsonConverter))]
public readonly record struct Colour(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>#000000.</summary>
    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>#ffffff.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>#808080.</summary>
    public static Colour Grey { get; } = new(128, 128, 128);

    /// <summary>#ffbf00.</summary>
    public static Colour Amber { get; } = new(255, 191, 0);

    /// <summary>#000000 with an alpha of 0.</summary>
    public static Colour Clear { get; } = new(0, 0, 0, 0);

    /// <summary>Reads <c>#rgb</c>, <c>#rrggbb</c> or <c>#rrggbbaa</c>; the # may be left out.</summary>
    /// <exception cref="FormatException">None of these.</exception>
    public static Colour Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"'{text}' is no colour. Write it as #rrggbb or #rrggbbaa.");

    /// <summary>As <see cref="Parse"/>, without an exception.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        scoped var digits = text.AsSpan().TrimStart('#');
        Span<char> doubled = stackalloc char[6];
        if (digits.Length == 3)
        {
            for (var i = 0; i < 6; i++)
            {
                doubled[i] = digits[i / 2];
            }

            digits = doubled;
        }

        colour = default;
        if (digits.Length is not (6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        value = digits.Length == 6 ? (value << 8) | 0xff : value;
        colour = new Colour((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Alpha == 255 ? $"#{Red:x2}{Green:x2}{Blue:x2}" : $"#{Red:x2}{Green:x2}{Blue:x2}{Alpha:x2}";
}
