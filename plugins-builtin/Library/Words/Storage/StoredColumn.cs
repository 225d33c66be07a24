using PluginHost.Plugins.Library.Words.Columns;
using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Words.Storage;

/// <summary>A column as it stands in a file.</summary>
/// <param name="Segments">Its segments.</param>
/// <param name="Texts">The text of each row.</param>
internal sealed record StoredColumn(IReadOnlyList<StoredSegment> Segments, int[] Texts)
{
    public static StoredColumn Of(TextColumn column, int rows) =>
        new([.. column.Segments.Select(segment => new StoredSegment(segment.FirstText, segment.Words.Table, segment.Postings, segment.Texts))], column.Rows.ToArray(rows));

    public static StoredColumn Read(SectionReader reader)
    {
        var segments = new List<StoredSegment>();
        for (var left = reader.Number(); left > 0; left--)
        {
            segments.Add(new StoredSegment(reader.Number(), ReadTable(reader), ReadTable(reader), ReadTable(reader)));
        }

        return new StoredColumn(segments, reader.Run<int>());
    }

    public void Write(SectionWriter writer)
    {
        writer.Number(Segments.Count);
        foreach (var segment in Segments)
        {
            writer.Number(segment.FirstText);
            foreach (var table in new[] { segment.Words, segment.Postings, segment.Texts })
            {
                writer.Run<byte>(table.Bytes);
                writer.Run<int>(table.Starts);
            }
        }

        writer.Run<int>(Texts);
    }

    public TextColumn Open() =>
        new([.. Segments.Select(segment => new WordSegment((int)segment.FirstText, new Vocabulary(segment.Words), segment.Postings, segment.Texts))], RowTexts.Of(Texts));

    private static ByteTable ReadTable(SectionReader reader) => new(reader.Run<byte>(), reader.Run<int>());
}
