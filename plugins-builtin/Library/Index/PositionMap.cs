using System.Collections.Concurrent;

namespace PluginHost.Plugins.Library.Index;

/// <summary>
/// Where the row of a picture is. A row never moves, so all snapshots share one map and pass over what is beyond their end. Ids are given in turn: a place
/// for each, in pages, takes 4 bytes where a dictionary takes 50.
/// </summary>
/// <remarks>One writer, any number of readers.</remarks>
internal sealed class PositionMap
{
    private const int Shift = 12;
    private const int PageIds = 1 << Shift;
    private const long MostDense = 1L << 28;

    private readonly ConcurrentDictionary<long, int> _sparse = new();
    private int[]?[] _pages = new int[]?[64];

    public bool TryGet(long id, out int position)
    {
        if (id is < 0 or >= MostDense)
        {
            return _sparse.TryGetValue(id, out position);
        }

        var pages = Volatile.Read(ref _pages);
        position = (id >> Shift) < pages.Length && Volatile.Read(ref pages[id >> Shift]) is { } page ? Volatile.Read(ref page[id & (PageIds - 1)]) - 1 : -1;
        return position >= 0;
    }

    public void Set(long id, int position)
    {
        if (id is < 0 or >= MostDense)
        {
            _sparse[id] = position;
            return;
        }

        var number = (int)(id >> Shift);
        if (number >= _pages.Length)
        {
            var larger = new int[]?[Math.Max(number + 1, _pages.Length * 2)];
            _pages.CopyTo(larger, 0);
            Volatile.Write(ref _pages, larger);
        }

        if (_pages[number] is not { } page)
        {
            Volatile.Write(ref _pages[number], page = new int[PageIds]);
        }

        Volatile.Write(ref page[id & (PageIds - 1)], position + 1);
    }
}
