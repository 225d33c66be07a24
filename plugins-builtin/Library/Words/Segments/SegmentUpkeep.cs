namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Which segments to merge: neighbours of like size, so that each text is copied only a few times and a search asks few segments.</summary>
internal static class SegmentUpkeep
{
    /// <summary>Larger ones stay as they are: their parts are single arrays.</summary>
    private const long MaxBytes = 1 << 29;

    public static bool IsDue(WordSegment first, WordSegment second) => first.Bytes <= second.Bytes * 2 && first.Bytes + second.Bytes <= MaxBytes;

    /// <summary>The last pair that is due, if there is one.</summary>
    public static (WordSegment First, WordSegment Second)? FindDue(IReadOnlyList<WordSegment> segments)
    {
        for (var i = segments.Count - 2; i >= 0; i--)
        {
            if (IsDue(segments[i], segments[i + 1]))
            {
                return (segments[i], segments[i + 1]);
            }
        }

        return null;
    }
}
