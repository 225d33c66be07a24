namespace PluginHost.Plugins.Library.Index.Bits;

/// <summary>The rows that have a value: a container for each block that has any. Never changes; the next snapshot shares the containers that stay the same.</summary>
internal sealed class RowBitmap
{
    public static readonly RowBitmap Empty = new([]);

    private readonly RowContainer?[] _containers;

    public RowBitmap(RowContainer?[] containers)
    {
        _containers = containers;
        foreach (var container in containers)
        {
            Count += container?.Count ?? 0;
            Cost += container?.Cost ?? 0;
        }
    }

    public int Count { get; }

    /// <summary>What counting costs, to choose between counting here and counting row by row.</summary>
    public int Cost { get; }

    public bool Contains(int position) =>
        position >> Block.Shift is var block && block < _containers.Length && _containers[block] is { } container && container.Contains(position & Block.Mask);

    public void OrTo(RowSet set)
    {
        for (var i = 0; i < _containers.Length; i++)
        {
            _containers[i]?.OrTo(set.Edit(i));
        }
    }

    public void AndTo(RowSet set)
    {
        for (var i = 0; i < set.BlockCount; i++)
        {
            if (i >= _containers.Length || _containers[i] is not { } container)
            {
                set.Clear(i);
            }
            else if (!set.Read(i).IsEmpty)
            {
                container.AndTo(set.Edit(i));
            }
        }
    }

    public void AndNotTo(RowSet set)
    {
        for (var i = 0; i < _containers.Length; i++)
        {
            if (_containers[i] is { } container && !set.Read(i).IsEmpty)
            {
                container.AndNotTo(set.Edit(i));
            }
        }
    }

    public int CountIn(RowSet set)
    {
        var count = 0;
        for (var i = 0; i < _containers.Length; i++)
        {
            if (_containers[i] is { } container && set.Read(i) is { IsEmpty: false } words)
            {
                count += container.CountIn(words);
            }
        }

        return count;
    }

    /// <summary>The bitmap after a change.</summary>
    /// <param name="added">Positions in order.</param>
    /// <param name="removed">Positions in order, none of those added.</param>
    public RowBitmap Change(ReadOnlySpan<int> added, ReadOnlySpan<int> removed)
    {
        var last = Math.Max(added.IsEmpty ? -1 : added[^1], removed.IsEmpty ? -1 : removed[^1]);
        var containers = new RowContainer?[Math.Max(_containers.Length, (last >> Block.Shift) + 1)];
        _containers.CopyTo(containers, 0);
        while (!added.IsEmpty || !removed.IsEmpty)
        {
            var block = Math.Min(added.IsEmpty ? int.MaxValue : added[0] >> Block.Shift, removed.IsEmpty ? int.MaxValue : removed[0] >> Block.Shift);
            containers[block] = RowContainer.Change(containers[block], Take(ref added, block), Take(ref removed, block));
        }

        return new RowBitmap(containers);
    }

    private static ushort[] Take(ref ReadOnlySpan<int> positions, int block)
    {
        var count = 0;
        while (count < positions.Length && positions[count] >> Block.Shift == block)
        {
            count++;
        }

        var places = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = (ushort)(positions[i] & Block.Mask);
        }

        positions = positions[count..];
        return places;
    }
}
