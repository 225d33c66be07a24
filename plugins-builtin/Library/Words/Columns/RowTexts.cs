namespace PluginHost.Plugins.Library.Words.Columns;

/// <summary>The number of each row's text, in pieces that are shared between snapshots. Immutable once a reader has it.</summary>
/// <remarks>Number 0 is no text, and no set of texts has it.</remarks>
internal sealed class RowTexts(int[]?[] pieces)
{
    /// <summary>Rows of one piece: a change copies 16 KB, and a piece fills whole words of a set of rows.</summary>
    public const int PieceRows = 4096;

    private const int PieceWords = PieceRows / 64;

    public static RowTexts Empty { get; } = new([]);

    public static RowTexts Of(ReadOnlySpan<int> texts)
    {
        var pieces = new int[]?[(texts.Length + PieceRows - 1) / PieceRows];
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            var part = texts.Slice(piece * PieceRows, Math.Min(PieceRows, texts.Length - piece * PieceRows));
            if (part.ContainsAnyExcept(0))
            {
                pieces[piece] = new int[PieceRows];
                part.CopyTo(pieces[piece]);
            }
        }

        return new RowTexts(pieces);
    }

    /// <summary>Pieces; <see langword="null"/> where no row has a text.</summary>
    public int[]?[] Pieces => pieces;

    public int this[int row] => row / PieceRows is var piece && piece < pieces.Length && pieces[piece] is { } texts ? texts[row % PieceRows] : 0;

    /// <summary>The texts by row.</summary>
    public int[] ToArray(int count)
    {
        var texts = new int[count];
        for (var row = 0; row < count; row++)
        {
            texts[row] = this[row];
        }

        return texts;
    }

    /// <summary>The same texts at other rows.</summary>
    /// <param name="places">For each row the one that has its text here; -1 for none.</param>
    public RowTexts Rearrange(ReadOnlySpan<int> places)
    {
        var texts = new int[places.Length];
        for (var row = 0; row < texts.Length; row++)
        {
            texts[row] = places[row] < 0 ? 0 : this[places[row]];
        }

        return Of(texts);
    }

    /// <summary>Sets the bits of the rows whose text is in a set. Budget: a nanosecond a row, guarded by the TextSearch benchmark.</summary>
    /// <param name="texts">A bit per text.</param>
    /// <param name="rows">A bit per row.</param>
    /// <param name="within">The only rows that matter; empty for all.</param>
    public void Mark(ReadOnlySpan<ulong> texts, Span<ulong> rows, ReadOnlySpan<ulong> within)
    {
        for (var piece = 0; piece < pieces.Length && piece * PieceWords < rows.Length; piece++)
        {
            if (pieces[piece] is { } numbers)
            {
                var first = piece * PieceWords;
                var length = Math.Min(PieceWords, rows.Length - first);
                Mark(texts, numbers, rows.Slice(first, length), within.IsEmpty ? within : within.Slice(first, length));
            }
        }
    }

    private static void Mark(ReadOnlySpan<ulong> texts, ReadOnlySpan<int> numbers, Span<ulong> rows, ReadOnlySpan<ulong> within)
    {
        for (var word = 0; word < rows.Length; word++)
        {
            if (!within.IsEmpty && within[word] == 0)
            {
                continue;
            }

            var bits = 0UL;
            var of = numbers.Slice(word * 64, 64);
            for (var i = 0; i < of.Length; i++)
            {
                var text = of[i];
                bits |= ((texts[text >> 6] >> text) & 1) << i;
            }

            rows[word] |= bits;
        }
    }
}
