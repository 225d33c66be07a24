using System.Globalization;

namespace PluginHost.Plugins.Library.Query;

/// <summary>Numbers as people write them: <c>4</c>, <c>0.7</c>, <c>5mb</c>, <c>12mp</c>.</summary>
internal static class QueryNumber
{
    private static readonly (string Suffix, double Factor)[] Units =
    [
        ("kib", 1024), ("mib", 1024 * 1024), ("gib", 1024.0 * 1024 * 1024), ("kb", 1e3), ("mb", 1e6), ("gb", 1e9), ("mp", 1e6), ("k", 1e3), ("m", 1e6), ("g", 1e9), ("b", 1),
    ];

    public static double Parse(string text, int column)
    {
        var (digits, factor) = Split(text);
        return double.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value * factor
            : throw new QuerySyntaxException(column, $"'{text}' is not a number. Write 4, 0.7, 5mb or 12mp.");
    }

    private static (string Digits, double Factor) Split(string text)
    {
        foreach (var (suffix, factor) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return (text[..^suffix.Length], factor);
            }
        }

        return (text, 1);
    }
}
