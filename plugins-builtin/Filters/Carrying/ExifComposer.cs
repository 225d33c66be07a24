using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>EXIF that says what the texts of a PNG say, for formats without texts: where programs that make pictures put it and look for it.</summary>
internal static class ExifComposer
{
    private const ushort Ascii = 2, Long = 4, Undefined = 7;
    private const ushort Description = 0x010E, Make = 0x010F, Model = 0x0110, Software = 0x0131, Artist = 0x013B, Copyright = 0x8298, ExifDirectory = 0x8769, UserComment = 0x9286;
    private const int HeaderLength = 8, EntryLength = 12;

    /// <param name="metadata">Has texts.</param>
    /// <param name="most">Bytes it may have: a workflow is the first to be left out.</param>
    public static ReadOnlyMemory<byte> Compose(CarriedMetadata metadata, int most)
    {
        var all = Compose(metadata, withWorkflow: true);
        var some = all.Length <= most ? all : Compose(metadata, withWorkflow: false);
        return some.Length <= most ? some : default;
    }

    private static ReadOnlyMemory<byte> Compose(CarriedMetadata metadata, bool withWorkflow)
    {
        var main = new SortedDictionary<ushort, (ushort Type, byte[] Data)>();
        Add(main, Description, metadata.Text("Description") ?? metadata.Text("Comment") ?? metadata.Text("Title"));
        Add(main, Software, metadata.Text("Software"));
        Add(main, Artist, metadata.Text("Author"));
        Add(main, Copyright, metadata.Text("Copyright"));
        Add(main, Model, metadata.Text("prompt") is { } prompt ? $"prompt:{prompt}" : null);
        Add(main, Make, withWorkflow && metadata.Text("workflow") is { } workflow ? $"workflow:{workflow}" : null);
        var photo = new SortedDictionary<ushort, (ushort Type, byte[] Data)>();
        if (metadata.Text("parameters") is { } parameters)
        {
            photo[UserComment] = (Undefined, [.. "UNICODE\0"u8, .. Encoding.BigEndianUnicode.GetBytes(parameters)]);
            main[ExifDirectory] = (Long, new byte[4]);
        }

        return main.Count == 0 ? default : Write(main, photo);
    }

    private static void Add(SortedDictionary<ushort, (ushort Type, byte[] Data)> entries, ushort tag, string? text)
    {
        if (text is { Length: > 0 })
        {
            entries[tag] = (Ascii, [.. Encoding.UTF8.GetBytes(text.TrimEnd('\0')), 0]);
        }
    }

    private static byte[] Write(SortedDictionary<ushort, (ushort Type, byte[] Data)> main, SortedDictionary<ushort, (ushort Type, byte[] Data)> photo)
    {
        var after = HeaderLength + LengthOf(main);
        if (photo.Count > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(main[ExifDirectory].Data, after);
        }

        using var tiff = new MemoryStream();
        tiff.Write([.. "MM\0*"u8, 0, 0, 0, HeaderLength]);
        Write(tiff, main);
        if (photo.Count > 0)
        {
            Write(tiff, photo);
        }

        return tiff.ToArray();
    }

    private static void Write(MemoryStream tiff, SortedDictionary<ushort, (ushort Type, byte[] Data)> entries)
    {
        var place = (int)tiff.Position + 2 + (entries.Count * EntryLength) + 4;
        Span<byte> entry = stackalloc byte[EntryLength];
        BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)entries.Count);
        tiff.Write(entry[..2]);
        foreach (var (tag, (type, data)) in entries)
        {
            entry.Clear();
            BinaryPrimitives.WriteUInt16BigEndian(entry, tag);
            BinaryPrimitives.WriteUInt16BigEndian(entry[2..], type);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], type == Long ? data.Length / 4 : data.Length);
            if (data.Length <= 4)
            {
                data.CopyTo(entry[8..]);
            }
            else
            {
                BinaryPrimitives.WriteInt32BigEndian(entry[8..], place);
                place += Even(data.Length);
            }

            tiff.Write(entry);
        }

        tiff.Write([0, 0, 0, 0]);
        foreach (var (_, (_, data)) in entries.Where(entry => entry.Value.Data.Length > 4))
        {
            tiff.Write(data);
            tiff.Write(new byte[Even(data.Length) - data.Length]);
        }
    }

    private static int LengthOf(SortedDictionary<ushort, (ushort Type, byte[] Data)> entries) =>
        2 + (entries.Count * EntryLength) + 4 + entries.Values.Where(entry => entry.Data.Length > 4).Sum(entry => Even(entry.Data.Length));

    private static int Even(int length) => length + (length & 1);
}
