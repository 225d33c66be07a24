namespace PluginHost.Plugins.Library.Words;

/// <summary>Tags as the picture index keeps them: a search finds words in their names and asks for the rows.</summary>
internal interface ITagRows
{
    /// <summary>Names by number. Only grows at its end.</summary>
    ReadOnlySpan<string> Names { get; }

    /// <summary>Sets the bits of the rows that have one of these tags.</summary>
    /// <param name="tags">Numbers, ascending.</param>
    /// <param name="rows">Bits by position.</param>
    void Mark(ReadOnlySpan<int> tags, Span<ulong> rows);
}
