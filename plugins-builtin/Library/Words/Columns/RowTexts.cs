namespace PluginHost.Plugins.Library.Words.Columns;

/// <summary>The number of each row's text, in pieces that are shared between snapshots. Immutable once a reader has it.</summary>
/// <remarks>Number 0 is no text, and no set of texts has it.</remarks>
internal sealed class RowTexts(int[]?[] pieces)
{
    /// <summary>Rows of one piece: a change copies 16 KB, and a piece fills whole words of a set of rows.</summary>
    public const int PieceRows = 4096;

    private const int PieceWords = PieceRows / 64;

    public static RowTexts Empty { get; } = new([]);

    /// <summary>Pieces; <see langword="null"/> where no row has a text.</summary>
    public int[]?[] Pieces => pieces;

    public int this[int row] => row / PieceRows is var piece && piece < pieces.Length && pieces[piece] is { } texts ? texts[row % PieceRows] : 0;

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
