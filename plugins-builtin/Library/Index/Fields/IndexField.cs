using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>A field with values that can be listed: for each value the rows that have it, and for each row its values. Immutable.</summary>
internal abstract class IndexField(NameTable names, RowBitmap[] bitmaps)
{
    public NameTable Names => names;

    /// <summary>By number of the value; numbers given later are missing.</summary>
    public RowBitmap[] Bitmaps => bitmaps;

    /// <summary>What counting row by row costs, in values of a row.</summary>
    public abstract int ValuesPerRow { get; }

    /// <summary>The rows with a value that the test takes.</summary>
    public RowSet Match(Func<string, bool> test, int size)
    {
        var set = new RowSet(size);
        var known = names.Names;
        for (var value = 0; value < bitmaps.Length; value++)
        {
            if (bitmaps[value].Count > 0 && test(known[value]))
            {
                bitmaps[value].OrTo(set);
            }
        }

        return set;
    }

    /// <summary>The rows with exactly this value.</summary>
    public RowBitmap Find(string value) => names.TryGet(value, out var number) && number < bitmaps.Length ? bitmaps[number] : RowBitmap.Empty;

    /// <summary>Adds the values of some rows to counts by value.</summary>
    public abstract void CountRows(RowSet rows, Span<int> counts);
}
