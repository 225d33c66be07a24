namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Orders by a whole number; fractions are mapped to whole numbers of the same order.</summary>
internal sealed class NumberSortColumn(Func<PictureRow, long?> value) : SortColumn
{
    public static NumberSortColumn Of(Func<PictureRow, double> value) => new(row =>
    {
        var number = value(row);
        return double.IsNaN(number) ? null : Ordered(number);
    });

    public long Key(PictureRow row) => value(row) ?? long.MaxValue;

    public override bool HasValue(PictureRow row) => value(row) is not null;

    public override int Compare(PictureRow left, PictureRow right) => Key(left).CompareTo(Key(right));

    // The bits of a double order like a whole number once those of negative ones are flipped.
    private static long Ordered(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number + 0.0);
        return bits >= 0 ? bits : bits ^ long.MaxValue;
    }
}
