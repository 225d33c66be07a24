using System.Collections.Immutable;
using PluginHost.Plugins.Library.Index.Sorting;

namespace PluginHost.Plugins.Library.Index.Stacks;

/// <summary>Makes the next version of the counts. Costs nothing while pictures come that are in no stack.</summary>
internal sealed class StackCountWriter(StackCounts before)
{
    private ImmutableDictionary<long, int>.Builder? _counts;

    /// <param name="from">The stack that the picture counted in, or <see cref="SortColumn.Nothing"/>.</param>
    /// <param name="to">The stack that it counts in now, or <see cref="SortColumn.Nothing"/>.</param>
    public void Move(long from, long to)
    {
        if (from != to)
        {
            Add(from, -1);
            Add(to, 1);
        }
    }

    public StackCounts Finish() => _counts is null ? before : new StackCounts(_counts.ToImmutable());

    private void Add(long stack, int difference)
    {
        if (stack == SortColumn.Nothing)
        {
            return;
        }

        _counts ??= before.Counts.ToBuilder();
        var count = _counts.GetValueOrDefault(stack) + difference;
        if (count > 0)
        {
            _counts[stack] = count;
        }
        else
        {
            _counts.Remove(stack);
        }
    }
}
