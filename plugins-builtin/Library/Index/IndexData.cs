using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Everything the index keeps of the pictures, column by column. Immutable; versions share what is the same in both.</summary>
/// <remarks>A row's position is its place in every column. Positions are given in order of id when the index is built, then in order of arrival, and never again.</remarks>
internal sealed record IndexData(int Count, PositionMap Positions) : IWordRows, ITagRows
{
    public Column<long> Ids { get; init; } = Column<long>.Of(0);

    public Column<long> Revisions { get; init; } = Column<long>.Of(0);

    public Column<HashBits> Hashes { get; init; } = Column<HashBits>.Of(default);

    /// <summary>Bits of the seed; <see cref="RowFlags.Seed"/> tells whether there is one.</summary>
    public Column<long> Seeds { get; init; } = Column<long>.Of(0);

    /// <summary>Folded names (<see cref="Sorting.FoldedName"/>), each closed by <see cref="Sorting.FoldedName.End"/>.</summary>
    public ListColumn<byte> Names { get; init; } = ListColumn<byte>.Empty;

    public NameTable NumberNames { get; init; } = Index.Numbers.Table();

    /// <summary>By number of <see cref="NumberNames"/>.</summary>
    public Column<long>[] Numbers { get; init; } = [.. Enumerable.Range(0, Index.Numbers.KnownCount).Select(_ => Column<long>.Of(Sorting.SortColumn.Nothing))];

    /// <summary>As <see cref="IndexNames.Values"/>.</summary>
    public ValueField[] Values { get; init; } = [.. IndexNames.Values.Select(_ => ValueField.Empty())];

    /// <summary>As <see cref="IndexNames.Lists"/>.</summary>
    public ListField[] Lists { get; init; } = [.. IndexNames.Lists.Select(_ => ListField.Empty())];

    public FlagField Flags { get; init; } = FlagField.Empty();

    public StackCounts Stacks { get; init; } = StackCounts.Empty;

    /// <summary>What the ids of <see cref="IndexNames.Collection"/> stand for. No part of the snapshot on disk: there are few, and they are read at each start.</summary>
    public CollectionTable Collections { get; init; } = CollectionTable.Empty;

    ReadOnlySpan<string> ITagRows.Names => Field(IndexNames.Tag).Names.Names;

    public PictureId Id(int position) => new(Ids[position]);

    public long Revision(int position) => Revisions[position];

    public void Mark(ReadOnlySpan<int> tags, Span<ulong> rows)
    {
        var set = new RowSet(Count);
        var known = Field(IndexNames.Tag).Bitmaps;
        foreach (var tag in tags)
        {
            if (tag < known.Length)
            {
                known[tag].OrTo(set);
            }
        }

        set.OrTo(rows);
    }

    public bool TryFind(PictureId id, out int position) =>
        Positions.TryGet(id.Value, out position) && position < Count && Ids[position] == id.Value && (Flags.Values[position] & RowFlags.Removed) == 0;

    /// <summary>The column of a name; nothing where no picture has a value of it.</summary>
    public Column<long>? FindNumbers(string name) => NumberNames.TryGet(name, out var number) && number < Numbers.Length ? Numbers[number] : null;

    public IndexField Field(string name) => IndexNames.Lists.IndexOf(name) is var list and >= 0 ? Lists[list] : Values[IndexNames.Values.IndexOf(name)];
}
