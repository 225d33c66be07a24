using System.Numerics;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>The flags of every row, and for each flag its rows. Immutable.</summary>
internal sealed class FlagField(Column<RowFlags> values, RowBitmap[] bitmaps)
{
    private static readonly int FlagCount = Enum.GetValues<RowFlags>().Length - 1;

    public Column<RowFlags> Values => values;

    public RowBitmap[] Bitmaps => bitmaps;

    public RowBitmap this[RowFlags flag] => bitmaps[BitOperations.Log2((uint)flag)];

    public static FlagField Empty() => new(Column<RowFlags>.Of(RowFlags.None), [.. Enumerable.Repeat(RowBitmap.Empty, FlagCount)]);

    public static FlagField Build(Column<RowFlags> values, int count)
    {
        var builders = Enumerable.Range(0, FlagCount).Select(_ => new RowBitmapBuilder()).ToArray();
        for (var position = 0; position < count; position++)
        {
            for (var flags = (uint)values[position]; flags != 0; flags &= flags - 1)
            {
                builders[BitOperations.TrailingZeroCount(flags)].Add(position);
            }
        }

        return new FlagField(values, [.. builders.Select(builder => builder.Build())]);
    }
}
