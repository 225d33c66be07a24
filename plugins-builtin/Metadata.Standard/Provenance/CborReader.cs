using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Provenance;

/// <summary>As much of CBOR as content credentials use: maps become dictionaries by text key, lists become lists, numbers of keys become their text.</summary>
internal ref struct CborReader(ReadOnlySpan<byte> bytes)
{
    private const int MostDepth = 32;
    private const int MostItems = 20_000;
    private const int Indefinite = 31;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private int _items;

    /// <exception cref="FormatException">Cut short, too deep or too long.</exception>
    public object? Read(int depth = 0)
    {
        if (depth > MostDepth || ++_items > MostItems)
        {
            throw new FormatException("CBOR nests too deeply or holds too much.");
        }

        var head = Byte();
        var (kind, info) = (head >> 5, head & 31);
        if (kind == 7)
        {
            return Simple(info);
        }

        var value = info == Indefinite ? ulong.MaxValue : Argument(info);
        return kind switch
        {
            0 => value,
            1 => -1L - (long)Math.Min(value, long.MaxValue),
            2 => Bytes(value, info == Indefinite),
            3 => info == Indefinite ? Chunks(depth) : Encoding.UTF8.GetString(Take(value)),
            4 => List(value, depth),
            5 => Map(value, depth),
            _ => Read(depth + 1),
        };
    }

    private object? Simple(int info)
    {
        switch (info)
        {
            case 20: return false;
            case 21: return true;
            case 25: Take(2); return null;
            case 26: Take(4); return null;
            case 27: Take(8); return null;
            case 24: Take(1); return null;
            default: return null;
        }
    }

    private List<object?> List(ulong count, int depth)
    {
        var list = new List<object?>();
        for (ulong i = 0; i < count && !IsBreak(count); i++)
        {
            list.Add(Read(depth + 1));
        }

        return list;
    }

    private Dictionary<string, object?> Map(ulong count, int depth)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (ulong i = 0; i < count && !IsBreak(count); i++)
        {
            var key = Read(depth + 1);
            map[key as string ?? FormattableString.Invariant($"{key}")] = Read(depth + 1);
        }

        return map;
    }

    private string Chunks(int depth)
    {
        var text = new StringBuilder();
        while (!IsBreak(ulong.MaxValue))
        {
            text.Append(Read(depth + 1) as string);
        }

        return text.ToString();
    }

    private byte[] Bytes(ulong length, bool inChunks)
    {
        if (!inChunks)
        {
            return Take(length).ToArray();
        }

        var bytes = new List<byte>();
        while (!IsBreak(ulong.MaxValue))
        {
            bytes.AddRange(Read(MostDepth) as byte[] ?? []);
        }

        return [.. bytes];
    }

    // Only lists of no given length end with a mark.
    private bool IsBreak(ulong count)
    {
        if (count != ulong.MaxValue || _position >= _bytes.Length || _bytes[_position] != 0xFF)
        {
            return false;
        }

        _position++;
        return true;
    }

    private ulong Argument(int info) => info switch
    {
        < 24 => (ulong)info,
        24 => Byte(),
        25 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        26 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        27 => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
        _ => throw new FormatException("CBOR holds a reserved length."),
    };

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)(_bytes.Length - _position))
        {
            throw new FormatException("CBOR is cut short.");
        }

        var taken = _bytes.Slice(_position, (int)count);
        _position += (int)count;
        return taken;
    }
}
