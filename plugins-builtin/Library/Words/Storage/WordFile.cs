using PluginHost.Plugins.Library.Words.Columns;
using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Words.Storage;

/// <summary>The words of all rows as they were at one moment, with what tells later which of them still hold.</summary>
/// <param name="Stamp">Random; the catalogue's side keeps the same number, so that a file of another library or of another life of this one is known.</param>
/// <param name="Folding">What told words apart.</param>
/// <param name="Ids">Of pictures, by position.</param>
/// <param name="Revisions">Of pictures, by position.</param>
/// <param name="Columns">By <see cref="WordField"/>.</param>
internal sealed record WordFile(Guid Stamp, Guid Folding, long[] Ids, long[] Revisions, IReadOnlyList<TextColumn> Columns)
{
    public void Write(Stream stream)
    {
        using var writer = new SectionWriter(stream);
        writer.Raw(WordFileFormat.Magic);
        writer.Number(WordFileFormat.Version);
        writer.Run<byte>(Stamp.ToByteArray());
        writer.Run<byte>(Folding.ToByteArray());
        writer.Run<long>(Ids);
        writer.Run<long>(Revisions);
        foreach (var column in Columns)
        {
            StoredColumn.Of(column, Ids.Length).Write(writer);
        }

        writer.Finish();
    }

    /// <exception cref="InvalidDataException">It is damaged, or of another version.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static WordFile Read(Stream stream)
    {
        using var reader = new SectionReader(stream);
        Span<byte> magic = stackalloc byte[WordFileFormat.Magic.Length];
        reader.Raw(magic);
        if (!magic.SequenceEqual(WordFileFormat.Magic) || reader.Number() != WordFileFormat.Version)
        {
            throw new InvalidDataException("It is no snapshot of words of this version.");
        }

        var (stamp, folding, ids, revisions) = (reader.Run<byte>(), reader.Run<byte>(), reader.Run<long>(), reader.Run<long>());
        var columns = Enumerable.Range(0, WordFields.Count).Select(_ => StoredColumn.Read(reader)).ToList();

        // Nothing is made of the bytes before they are known to be those that were written.
        reader.Finish();
        return new WordFile(new Guid(stamp), new Guid(folding), ids, revisions, [.. columns.Select(column => column.Open())]);
    }
}
