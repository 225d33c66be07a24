namespace PluginHost.Plugins.Library.Query;

/// <summary>How a text value is matched, without regard to case: anywhere or whole, with <c>*</c> for any characters.</summary>
internal sealed record TextPattern
{
    private readonly string[] _pieces;
    private readonly bool _whole;

    private TextPattern(string[] pieces, bool whole) => (_pieces, _whole) = (pieces, whole);

    /// <summary>What stands between the stars, in order.</summary>
    public IReadOnlyList<string> Pieces => _pieces;

    /// <summary>The first piece begins the value and the last one ends it.</summary>
    public bool IsWhole => _whole;

    /// <summary>Matches the whole value.</summary>
    public static TextPattern Whole(string text) => new(text.Split('*'), true);

    /// <summary>Matches the whole value, in which a star is a star.</summary>
    public static TextPattern Exactly(string text) => new([text], true);

    /// <summary>Matches anywhere in the value, or the whole of it where there is a <c>*</c>.</summary>
    public static TextPattern Anywhere(string text) => new(text.Split('*'), text.Contains('*'));

    public bool Matches(string? value)
    {
        if (value is null)
        {
            return false;
        }

        if (!_whole)
        {
            return value.Contains(_pieces[0], StringComparison.OrdinalIgnoreCase);
        }

        return _pieces.Length == 1 ? value.Equals(_pieces[0], StringComparison.OrdinalIgnoreCase) : MatchesPieces(value);
    }

    // Greedy from the left is right for '*' alone: an earlier place of a piece never rules out a match that a later one allows.
    private bool MatchesPieces(string value)
    {
        if (!value.StartsWith(_pieces[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = _pieces[0].Length;
        foreach (var piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            var found = value.IndexOf(piece, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            at = found + piece.Length;
        }

        return value.Length - at >= _pieces[^1].Length && value.EndsWith(_pieces[^1], StringComparison.OrdinalIgnoreCase);
    }
}
