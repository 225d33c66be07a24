using System.Buffers;
using System.Numerics;

namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Finds words that stand together: goes through the texts that have all of them and looks for their numbers in order.</summary>
internal ref struct PhraseMatcher
{
    private readonly WordSegment _segment;
    private readonly int _from;
    private readonly int _until;
    private readonly byte[] _beginning;
    private readonly List<int> _beginningWords = [];

    /// <param name="segment">The texts.</param>
    /// <param name="pattern">At least two words, of which the last is in the vocabulary.</param>
    /// <param name="from">The first number that the last word may have.</param>
    /// <param name="until">The first after it that it may not have.</param>
    public PhraseMatcher(WordSegment segment, WordPattern pattern, int from, int until)
    {
        (_segment, _from, _until) = (segment, from, until);
        var beginning = new ByteTableBuilder();
        for (var i = 0; i < pattern.Words.Count - 1; i++)
        {
            var word = segment.Words.Find(pattern.Words[i]);
            beginning.Write((uint)word);
            if (!_beginningWords.Contains(word))
            {
                _beginningWords.Add(word);
            }
        }

        beginning.Close();
        _beginning = beginning.Build().Bytes;
    }

    public readonly bool Match(Span<ulong> found)
    {
        if (_beginningWords.Contains(-1))
        {
            return false;
        }

        var length = (_segment.Texts.Count + 63) / 64;
        var rented = ArrayPool<ulong>.Shared.Rent(length * 2);
        var candidates = rented.AsSpan(0, length);
        FindCandidates(candidates, rented.AsSpan(length, length));
        var any = false;
        for (var i = 0; i < candidates.Length; i++)
        {
            for (var word = candidates[i]; word != 0; word &= word - 1)
            {
                var text = (i << 6) + BitOperations.TrailingZeroCount(word);
                if (Has(_segment.Texts[text]))
                {
                    var number = _segment.FirstText + text;
                    found[number >> 6] |= 1UL << number;
                    any = true;
                }
            }
        }

        ArrayPool<ulong>.Shared.Return(rented);
        return any;
    }

    // The texts that have all the words, wherever they stand.
    private readonly void FindCandidates(Span<ulong> all, Span<ulong> one)
    {
        all.Clear();
        _segment.Mark(_from, _until, 0, all);
        foreach (var word in _beginningWords)
        {
            one.Clear();
            _segment.Mark(word, word + 1, 0, one);
            Bits.And(all, one);
        }
    }

    // Only the last byte of a number has no high bit, so a find stands on a number's boundary exactly if the byte before it has none. The bytes of the
    // beginning end with such a byte, hence the next number starts right after it.
    private readonly bool Has(ReadOnlySpan<byte> sequence)
    {
        for (var start = 0; ; start++)
        {
            var found = sequence[start..].IndexOf(_beginning);
            if (found < 0)
            {
                return false;
            }

            start += found;
            var next = start + _beginning.Length;
            if ((start == 0 || sequence[start - 1] < 0x80) && next < sequence.Length)
            {
                var word = (int)Varint.Read(sequence, ref next);
                if (word >= _from && word < _until)
                {
                    return true;
                }
            }
        }
    }
}
