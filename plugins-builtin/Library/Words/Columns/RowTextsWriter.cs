namespace PluginHost.Plugins.Library.Words.Columns;

/// <summary>Changes texts of rows. Pieces are copied once between two snapshots, however many rows of them change.</summary>
internal sealed class RowTextsWriter(RowTexts start)
{
    private int[]?[] _pieces = start.Pieces;
    private readonly HashSet<int> _own = [];
    private bool _ownsList;
    private int _last = -1;

    public int this[int row] => row / RowTexts.PieceRows is var piece && piece < _pieces.Length && _pieces[piece] is { } texts ? texts[row % RowTexts.PieceRows] : 0;

    public void Set(int row, int text)
    {
        var (piece, offset) = Math.DivRem(row, RowTexts.PieceRows);
        if (this[row] != text)
        {
            Own(piece)[offset] = text;
        }
    }

    /// <summary>The rows as they are now. What was handed out is not written to again.</summary>
    public RowTexts Take()
    {
        _own.Clear();
        _last = -1;
        _ownsList = false;
        return new RowTexts(_pieces);
    }

    private int[] Own(int piece)
    {
        if (!_ownsList || piece >= _pieces.Length)
        {
            var pieces = new int[]?[Math.Max(_pieces.Length, piece + 1)];
            _pieces.CopyTo(pieces, 0);
            (_pieces, _ownsList) = (pieces, true);
        }

        if (piece != _last && _own.Add(piece))
        {
            _pieces[piece] = _pieces[piece] is { } shared ? [.. shared] : new int[RowTexts.PieceRows];
        }

        _last = piece;
        return _pieces[piece]!;
    }
}
