using System.Numerics;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>A field of which a row has any number of values, such as tags.</summary>
internal sealed class ListField(NameTable names, ListColumn<int> values, RowBitmap[] bitmaps, int rows) : IndexField(names, bitmaps)
{
    /// <summary>By row, in ascending order, each once.</summary>
    public ListColumn<int> Values => values;

    public override int ValuesPerRow { get; } = 1 + (rows == 0 ? 0 : (int)(bitmaps.Sum(bitmap => (long)bitmap.Count) / rows));

    public static ListField Empty() => new(new NameTable(), ListColumn<int>.Empty, [], 0);

    /// <summary>Makes the bitmaps of a column that was read whole. Budget: 10,000,000 pairs in 200 ms.</summary>
    public static ListField Build(NameTable names, ListColumn<int> values, int count)
    {
        var builders = new RowBitmapBuilder?[names.Count];
        for (var position = 0; position < count; position++)
        {
            foreach (var value in values[position])
            {
                (builders[value] ??= new RowBitmapBuilder()).Add(position);
            }
        }

        return new ListField(names, values, [.. builders.Select(builder => builder?.Build() ?? RowBitmap.Empty)], count);
    }

    public override void CountRows(RowSet rows, Span<int> counts)
    {
        for (var block = 0; block < rows.BlockCount; block++)
        {
            var words = rows.Read(block);
            for (var i = 0; i < words.Length; i++)
            {
                for (var word = words[i]; word != 0; word &= word - 1)
                {
                    foreach (var value in values[(block << Block.Shift) + (i << 6) + BitOperations.TrailingZeroCount(word)])
                    {
                        counts[value]++;
                    }
                }
            }
        }
    }
}
