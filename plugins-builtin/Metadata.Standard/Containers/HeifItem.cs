using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>An entry of the item table <c>iinf</c>.</summary>
internal readonly record struct HeifItem(uint Id, string Type, string ContentType)
{
    public static IEnumerable<HeifItem> In(IByteSource source, IsoBox table)
    {
        if (table.Kind is null || !source.TryByte(table.Start, out var version))
        {
            yield break;
        }

        var start = table.Start + (version == 0 ? 6 : 8);
        foreach (var entry in IsoBox.In(source, start, table.End).Where(box => box.Kind == "infe" && box.Length >= 12))
        {
            var bytes = source.Block(entry.Start, entry.Length, 1024);
            var wide = bytes.Span[0] >= 3;
            var idLength = wide ? 4 : 2;
            if (bytes.Span[0] >= 2 && bytes.Length >= 4 + idLength + 6)
            {
                var id = wide ? (uint)Number(bytes.Span.Slice(4, 4)) : (uint)Number(bytes.Span.Slice(4, 2));
                var type = TextBytes.Latin1(bytes.Span.Slice(6 + idLength, 4));
                var names = TextBytes.Latin1(bytes.Span[(10 + idLength)..]).Split('\0');
                yield return new HeifItem(id, type, names.Length > 1 ? names[1] : "");
            }
        }
    }

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        foreach (var b in bytes)
        {
            number = (number << 8) | b;
        }

        return number;
    }
}
