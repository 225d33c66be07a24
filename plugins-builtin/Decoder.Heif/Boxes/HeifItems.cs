using System.Text;

namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>The tables of a HEIF file's <c>meta</c> box: as much of them as finding a preview takes.</summary>
internal sealed class HeifItems
{
    private const int MostItems = 4096;

    private readonly IReadOnlyList<HeifBox> _boxes;

    /// <param name="meta">Content of the box, with version and flags.</param>
    public HeifItems(ReadOnlyMemory<byte> meta)
    {
        _boxes = meta.Length < 4 ? [] : HeifBox.In(meta[4..]);
        Primary = ReadPrimary();
        Types = ReadTypes();
    }

    public uint Primary { get; }

    /// <summary>Type of each item by its number: <c>hvc1</c>, <c>jpeg</c>, <c>Exif</c>.</summary>
    public IReadOnlyDictionary<uint, string> Types { get; }

    /// <summary>Content of the box that small items lie in.</summary>
    public ReadOnlyMemory<byte> Data => HeifBox.First(_boxes, "idat");

    /// <summary>The thumbnails of the primary picture.</summary>
    public IEnumerable<uint> Thumbnails() => References().Where(reference => reference.Kind == "thmb" && reference.To.Contains(Primary)).Select(reference => reference.From);

    /// <summary>What refers to what: <c>thmb</c> from a thumbnail to its picture, <c>dimg</c> from a picture to its parts, <c>auxl</c> from a plane of alpha to its picture.</summary>
    public IEnumerable<HeifReference> References()
    {
        foreach (var references in _boxes.Where(box => box.Kind == "iref" && box.Content.Length >= 4).Select(box => box.Content))
        {
            var wide = references.Span[0] != 0;
            foreach (var reference in HeifBox.In(references[4..]))
            {
                yield return HeifReference.Read(reference, wide);
            }
        }
    }

    /// <summary>Where an item lies: in the file, or in <see cref="Data"/>. Null where it lies in pieces or is made from others.</summary>
    public (bool InData, ulong Offset, ulong Length)? Place(uint item)
    {
        var cursor = new ByteCursor(HeifBox.First(_boxes, "iloc").Span);
        var version = cursor.UInt8();
        cursor.Take(3);
        var (sizes, more) = (cursor.UInt8(), cursor.UInt8());
        var (offsetSize, lengthSize, baseSize, indexSize) = (sizes >> 4, sizes & 15, more >> 4, version == 0 ? 0 : more & 15);
        var count = version < 2 ? cursor.UInt16() : cursor.UInt32();
        for (var index = 0; index < Math.Min(count, MostItems) && !cursor.IsBroken; index++)
        {
            var id = version < 2 ? cursor.UInt16() : cursor.UInt32();
            var method = version == 0 ? 0 : cursor.UInt16() & 15;
            cursor.UInt16();
            var start = cursor.Sized(baseSize);
            int extents = cursor.UInt16();
            (ulong Offset, ulong Length) extent = default;
            for (var part = 0; part < extents && !cursor.IsBroken; part++)
            {
                cursor.Sized(indexSize);
                extent = (unchecked(start + cursor.Sized(offsetSize)), cursor.Sized(lengthSize));
            }

            if (id == item && !cursor.IsBroken)
            {
                return extents == 1 && method <= 1 ? (method == 1, extent.Offset, extent.Length) : null;
            }
        }

        return null;
    }

    /// <summary>The properties that belong to an item.</summary>
    public IEnumerable<HeifBox> Properties(uint item)
    {
        var boxes = HeifBox.In(HeifBox.First(_boxes, "iprp"));
        var all = HeifBox.In(HeifBox.First(boxes, "ipco"));
        return Associations(HeifBox.First(boxes, "ipma"), item).Where(index => index > 0 && index <= all.Count).Select(index => all[index - 1]);
    }

    private static List<int> Associations(ReadOnlyMemory<byte> table, uint item)
    {
        var found = new List<int>();
        var cursor = new ByteCursor(table.Span);
        var version = cursor.UInt8();
        var wide = (cursor.Take(3) is { IsEmpty: false } flags ? flags[2] : 0) is var low && (low & 1) != 0;
        var count = cursor.UInt32();
        for (var index = 0; index < Math.Min(count, MostItems) && !cursor.IsBroken; index++)
        {
            var id = version == 0 ? cursor.UInt16() : cursor.UInt32();
            for (int left = cursor.UInt8(); left > 0 && !cursor.IsBroken; left--)
            {
                var property = wide ? cursor.UInt16() & 0x7FFF : cursor.UInt8() & 0x7F;
                if (id == item)
                {
                    found.Add(property);
                }
            }
        }

        return found;
    }

    private uint ReadPrimary()
    {
        var cursor = new ByteCursor(HeifBox.First(_boxes, "pitm").Span);
        var version = cursor.UInt8();
        cursor.Take(3);
        return version == 0 ? cursor.UInt16() : cursor.UInt32();
    }

    private Dictionary<uint, string> ReadTypes()
    {
        var types = new Dictionary<uint, string>();
        var table = HeifBox.First(_boxes, "iinf");
        var start = table.Length > 0 && table.Span[0] != 0 ? 8 : 6;
        foreach (var entry in table.Length < start ? [] : HeifBox.In(table[start..]))
        {
            var cursor = new ByteCursor(entry.Content.Span);
            var version = cursor.UInt8();
            cursor.Take(3);
            var id = version >= 3 ? cursor.UInt32() : cursor.UInt16();
            cursor.UInt16();
            var type = cursor.Take(4);
            if (entry.Kind == "infe" && version >= 2 && !cursor.IsBroken)
            {
                types.TryAdd(id, Encoding.ASCII.GetString(type));
            }
        }

        return types;
    }
}
