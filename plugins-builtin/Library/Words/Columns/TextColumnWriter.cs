using PluginHost.Plugins.Library.Words.Folding;
using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Words.Columns;

/// <summary>Changes texts of rows in one column. One writer at a time.</summary>
/// <remarks>New texts wait in an open segment until <see cref="Take"/> closes it. Neighbours of like size are merged, so there are never many segments.</remarks>
internal sealed class TextColumnWriter(WordTokenizer tokenizer, TextColumn start, bool sharesTexts)
{
    /// <summary>Merging up to here takes milliseconds and is done at once; beyond it is left to <see cref="SegmentUpkeep"/>.</summary>
    private const long MaxMergedAtOnce = 1 << 20;

    /// <summary>An open segment is closed here, so that its parts stay far from the largest array.</summary>
    private const int MaxOpenBytes = 1 << 28;

    private const int MaxRemembered = 1 << 20;

    private readonly TextFingerprint _fingerprint = new();
    private readonly Dictionary<UInt128, int> _remembered = [];
    private readonly RowTextsWriter _rows = new(start.Rows);
    private readonly List<WordSegment> _segments = [.. start.Segments];
    private SegmentBuilder _open = new(start.NextText);

    /// <summary>Gives a row its text. One that has the same words keeps the text it has.</summary>
    public void Set(int row, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            _rows.Set(row, 0);
        }
        else if (_rows[row] is not (> 0 and var known) || !Holds(known, text))
        {
            _rows.Set(row, Number(text));
        }
    }

    /// <summary>The column as it is now.</summary>
    public TextColumn Take()
    {
        Close();
        while (_segments.Count > 1 && SegmentUpkeep.IsDue(_segments[^2], _segments[^1]) && _segments[^2].Bytes + _segments[^1].Bytes <= MaxMergedAtOnce)
        {
            var merged = SegmentMerger.Merge(_segments[^2], _segments[^1]);
            _segments.RemoveRange(_segments.Count - 2, 2);
            _segments.Add(merged);
        }

        return new TextColumn([.. _segments], _rows.Take());
    }

    /// <summary>Puts a segment in the place of those it was made of, if they are still there.</summary>
    public bool Replace(WordSegment first, WordSegment second, WordSegment merged)
    {
        var at = _segments.IndexOf(first);
        if (at < 0 || at + 1 >= _segments.Count || _segments[at + 1] != second)
        {
            return false;
        }

        _segments.RemoveRange(at, 2);
        _segments.Insert(at, merged);
        return true;
    }

    /// <summary>Forgets which texts were there already. Costs nothing but room: a text that comes again is kept twice.</summary>
    public void Forget()
    {
        _remembered.Clear();
        _remembered.TrimExcess();
    }

    // Pictures of one prompt come by the dozen: the text is cut into words once, and kept once.
    private int Number(string text)
    {
        if (_open.Length >= MaxOpenBytes)
        {
            Close();
        }

        if (!sharesTexts)
        {
            return _open.Add(text, tokenizer);
        }

        var key = _fingerprint.Of(text);
        if (_remembered.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_remembered.Count >= MaxRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[key] = _open.Add(text, tokenizer);
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            var closed = _open.Build();
            _segments.Add(closed);
            _open = new SegmentBuilder(closed.EndText);
        }
    }

    private bool Holds(int text, string other)
    {
        var (low, high) = (0, _segments.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _segments[middle].EndText <= text ? (middle + 1, high) : (low, middle);
        }

        return low < _segments.Count && _segments[low].Holds(text, other, tokenizer);
    }
}
