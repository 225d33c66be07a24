using System.Collections.Immutable;
using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index.Stacks;

/// <summary>How many pictures of each stack are not trashed. Immutable; stacks with none are left out.</summary>
internal sealed class StackCounts(ImmutableDictionary<long, int> counts)
{
    /// <summary>Pictures with these flags do not count.</summary>
    public const RowFlags Uncounted = RowFlags.Trashed | RowFlags.Removed;

    public static StackCounts Empty { get; } = new(ImmutableDictionary<long, int>.Empty);

    public ImmutableDictionary<long, int> Counts => counts;

    /// <summary>A picture in no stack stands for itself.</summary>
    public int Of(PictureId? stack) => stack is { } id ? counts.GetValueOrDefault(id.Value) : 1;

    /// <summary>Counts from nothing. Pages without a stack, which are nearly all, are passed over.</summary>
    public static StackCounts Build(Column<long> stacks, Column<RowFlags> flags, int count)
    {
        var writer = new StackCountWriter(Empty);
        for (var page = 0; page < stacks.Pages.Length; page++)
        {
            var values = ReferenceEquals(stacks.Pages[page], stacks.Blank) ? [] : stacks.Read(page);
            var first = page << Page.Shift;
            for (var row = 0; row < values.Length && first + row < count; row++)
            {
                writer.Move(SortColumn.Nothing, (flags[first + row] & Uncounted) == 0 ? values[row] : SortColumn.Nothing);
            }
        }

        return writer.Finish();
    }
}
