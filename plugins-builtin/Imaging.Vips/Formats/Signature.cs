namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>Bytes at a place that tell a kind of file.</summary>
/// <param name="Hex">The bytes as hexadecimal digits, <c>??</c> for any byte.</param>
/// <param name="Kind">What they tell.</param>
/// <param name="Offset">Where they are.</param>
internal sealed record Signature(string Hex, FileKind Kind, int Offset = 0)
{
    private readonly (byte Value, bool Any)[] _bytes =
        [.. Hex.Replace(" ", "", StringComparison.Ordinal).Chunk(2).Select(pair => pair[0] == '?' ? ((byte)0, true) : (Convert.ToByte(new string(pair), 16), false))];

    private int End => Offset + _bytes.Length;

    public bool Matches(ReadOnlySpan<byte> head) => head.Length >= End && MatchesStart(head);

    /// <summary>Whether a file that ends inside the signature begins like it.</summary>
    public bool MatchesTruncated(ReadOnlySpan<byte> head) => head.Length > Offset + 1 && head.Length < End && MatchesStart(head);

    private bool MatchesStart(ReadOnlySpan<byte> head)
    {
        for (var at = Offset; at < Math.Min(End, head.Length); at++)
        {
            var (value, any) = _bytes[at - Offset];
            if (!any && head[at] != value)
            {
                return false;
            }
        }

        return true;
    }
}
