using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Sorting;

namespace PluginHost.Plugins.Library.Index;

/// <summary>The columns of numbers that every library has, by their place among all; those of scorers come behind them.</summary>
internal static class Numbers
{
    public const string Imported = "imported";
    public const string Taken = "taken";
    public const string Bytes = "bytes";
    public const string Pixels = "pixels";
    public const string Stars = "stars";
    public const string Score = "score";
    public const string Width = "width";
    public const string Height = "height";

    /// <summary>When it was taken by the clock of the place, which people mean by a date. No scorer's column has a name with a space.</summary>
    public const string TakenThere = "taken there";

    /// <summary>The id of the stack it is in.</summary>
    public const string Stack = "stack of";

    /// <summary>The id of the picture it was made of.</summary>
    public const string MadeOf = "made of";

    private static readonly string[] Known = [Imported, Taken, Bytes, Pixels, Stars, Score, Width, Height, TakenThere, Stack, MadeOf];

    public static int KnownCount => Known.Length;

    /// <summary>The place of <see cref="Stack"/>.</summary>
    public static int StackPlace { get; } = Array.IndexOf(Known, Stack);

    /// <summary>Those that pictures are sorted by, each with an order that is always there.</summary>
    public static IReadOnlyList<string> Sorted { get; } = [Imported, Taken, Bytes, Pixels, Stars, Score];

    public static NameTable Table()
    {
        var table = new NameTable();
        foreach (var name in Known)
        {
            table.GetOrAdd(name);
        }

        return table;
    }

    /// <summary>Whether a column holds fractions, as <see cref="Encode(double?)"/> makes whole numbers of them.</summary>
    public static bool IsReal(string name) => name == Score || !Known.Contains(name);

    /// <summary>Whether a column is a scorer's.</summary>
    public static bool IsOfScorer(string name) => !Known.Contains(name);

    /// <summary>A whole number as it stands in a column.</summary>
    public static long Encode(long? number) => number is { } value ? Math.Min(value, SortColumn.Nothing - 1) : SortColumn.Nothing;

    /// <summary>A fraction as a whole number of the same order: its bits, once those of negative ones are flipped.</summary>
    public static long Encode(double? number)
    {
        if (number is not { } value || double.IsNaN(value))
        {
            return SortColumn.Nothing;
        }

        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits >= 0 ? bits : bits ^ long.MaxValue;
    }

    /// <summary>A fraction as <see cref="Encode(double?)"/> was given it.</summary>
    public static double? Decode(long number) => number == SortColumn.Nothing ? null : BitConverter.Int64BitsToDouble(number >= 0 ? number : number ^ long.MaxValue);
}
