using System.Buffers;
using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Words.Columns;

/// <summary>One text of every picture, such as the prompts, at one moment. Rows with the same text share it.</summary>
internal sealed record TextColumn(IReadOnlyList<WordSegment> Segments, RowTexts Rows)
{
    public static TextColumn Empty { get; } = new([], RowTexts.Empty);

    /// <summary>The number that the next text gets; 0 is none.</summary>
    public int NextText => Segments.Count == 0 ? 1 : Segments[^1].EndText;

    /// <summary>The segment that has a text.</summary>
    public WordSegment SegmentOf(int text)
    {
        var (low, high) = (0, Segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = Segments[middle].FirstText <= text ? (middle, high) : (low, middle - 1);
        }

        return Segments[low];
    }

    /// <summary>Sets the bits of the rows that match.</summary>
    /// <param name="pattern">What to look for.</param>
    /// <param name="rows">A bit per row.</param>
    /// <param name="within">The only rows that matter; empty for all.</param>
    public void Match(WordPattern pattern, Span<ulong> rows, ReadOnlySpan<ulong> within)
    {
        var length = (NextText + 63) / 64;
        var texts = ArrayPool<ulong>.Shared.Rent(length);
        var found = texts.AsSpan(0, length);
        found.Clear();
        var any = false;
        foreach (var segment in Segments)
        {
            any |= segment.Match(pattern, found);
        }

        if (any)
        {
            Rows.Mark(found, rows, within);
        }

        ArrayPool<ulong>.Shared.Return(texts);
    }
}
