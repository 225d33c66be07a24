using System.Globalization;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Numbers as generators write them. A bad number is none, never a fault.</summary>
internal static class GenerationNumbers
{
    /// <summary>The whole range of 64 bits, never by way of a floating number; -1 means "not known".</summary>
    public static ulong? Seed(string? text)
    {
        if (ulong.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        // Some front ends write 42.0.
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= ulong.MaxValue && decimal.Truncate(number) == number
            ? (ulong)number
            : null;
    }

    public static int? Int(string? text) =>
        Decimal(text) is >= int.MinValue and <= int.MaxValue and var number && Math.Truncate(number) == number ? (int)number : null;

    public static double? Decimal(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
