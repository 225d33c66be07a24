using System.Buffers;
using PluginHost.Plugins.Library.Words.Folding;
using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Words;

/// <summary>Words of the names of tags. Read anew from the table of names when it has grown; a phrase never reaches from one name into the next.</summary>
internal sealed class TagWords(WordFolding folding)
{
    private readonly Lock _gate = new();
    private readonly WordTokenizer _tokenizer = new(folding);
    private volatile IReadOnlyList<WordSegment> _segments = [];

    /// <summary>Sets the bits of the rows with a tag that matches.</summary>
    public void Match(WordPattern pattern, ITagRows tags, Span<ulong> rows)
    {
        var segments = Read(tags.Names);
        var length = (Count(segments) + 63) / 64;
        var names = ArrayPool<ulong>.Shared.Rent(length);
        var found = names.AsSpan(0, length);
        found.Clear();
        var any = false;
        foreach (var segment in segments)
        {
            any |= segment.Match(pattern, found);
        }

        if (any)
        {
            tags.Mark(Bits.Positions(found), rows);
        }

        ArrayPool<ulong>.Shared.Return(names);
    }

    private static int Count(IReadOnlyList<WordSegment> segments) => segments.Count == 0 ? 0 : segments[^1].EndText;

    private IReadOnlyList<WordSegment> Read(ReadOnlySpan<string> names)
    {
        var known = _segments;
        if (Count(known) >= names.Length)
        {
            return known;
        }

        lock (_gate)
        {
            var segments = _segments.ToList();
            if (Count(segments) < names.Length)
            {
                var added = new SegmentBuilder(Count(segments));
                foreach (var name in names[Count(segments)..])
                {
                    added.Add(name, _tokenizer);
                }

                segments.Add(added.Build());
                while (segments.Count > 1 && SegmentUpkeep.IsDue(segments[^2], segments[^1]))
                {
                    var merged = SegmentMerger.Merge(segments[^2], segments[^1]);
                    segments.RemoveRange(segments.Count - 2, 2);
                    segments.Add(merged);
                }

                _segments = segments;
            }

            return segments;
        }
    }
}
