using System.Runtime.InteropServices;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>Gathers which rows get and lose which values, so that each bitmap is made anew once for a write.</summary>
internal sealed class BitmapChanges
{
    private readonly Dictionary<int, Change> _changes = [];

    /// <summary>Values of which rows changed.</summary>
    public IReadOnlyCollection<int> Values => _changes.Keys;

    public void Add(int value, int position) => Find(value).Added.Add(position);

    public void Remove(int value, int position) => Find(value).Removed.Add(position);

    public RowBitmap[] Apply(RowBitmap[] before)
    {
        if (_changes.Count == 0)
        {
            return before;
        }

        var after = new RowBitmap[Math.Max(before.Length, _changes.Keys.Max() + 1)];
        Array.Fill(after, RowBitmap.Empty);
        before.CopyTo(after, 0);
        foreach (var (value, (added, removed)) in _changes)
        {
            added.Sort();
            removed.Sort();
            after[value] = after[value].Change(CollectionsMarshal.AsSpan(added), CollectionsMarshal.AsSpan(removed));
        }

        return after;
    }

    private Change Find(int value)
    {
        if (!_changes.TryGetValue(value, out var change))
        {
            _changes.Add(value, change = new Change([], []));
        }

        return change;
    }

    private sealed record Change(List<int> Added, List<int> Removed);
}
