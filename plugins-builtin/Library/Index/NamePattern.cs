using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;

namespace PluginHost.Plugins.Library.Index;

/// <summary>A pattern for folded names: the same answers as <see cref="TextPattern"/>, on bytes.</summary>
internal sealed class NamePattern
{
    private readonly byte[][] _pieces;
    private readonly bool _whole;

    public NamePattern(TextPattern pattern)
    {
        _pieces = [.. pattern.Pieces.Select(FoldedName.Fold)];
        _whole = pattern.IsWhole;
        Longest = _pieces.MaxBy(piece => piece.Length)!;
    }

    /// <summary>What every match contains.</summary>
    public byte[] Longest { get; }

    /// <summary>Whether containing the longest piece is all there is to it.</summary>
    public bool IsOnePiece => !_whole || _pieces is [[], _, []];

    // Greedy from the left is right for '*' alone: an earlier place of a piece never rules out a match that a later one allows.
    public bool Matches(ReadOnlySpan<byte> name)
    {
        if (_pieces is [var only])
        {
            return _whole ? name.SequenceEqual(only) : name.IndexOf(only) >= 0;
        }

        var (first, last) = (_pieces[0], _pieces[^1]);
        if (name.Length < first.Length + last.Length || !name.StartsWith(first) || !name.EndsWith(last))
        {
            return false;
        }

        var middle = name[first.Length..^last.Length];
        foreach (var piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            var found = middle.IndexOf(piece);
            if (found < 0)
            {
                return false;
            }

            middle = middle[(found + piece.Length)..];
        }

        return true;
    }
}
