using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>The table <c>iloc</c>, which says where the bytes of items lie.</summary>
internal sealed class HeifLocations
{
    private const int MostExtents = 4096;

    private readonly IByteSource _source;
    private readonly ReadOnlyMemory<byte> _table;
    private readonly IsoBox _data;
    private int _position;

    public HeifLocations(IByteSource source, IsoBox table, IsoBox data)
    {
        _source = source;
        _data = data;
        _table = table.Kind is null ? default : source.Block(table.Start, table.Length);
    }

    /// <summary>The bytes of an item, its extents joined.</summary>
    public ReadOnlyMemory<byte> Read(uint item)
    {
        _position = 0;
        var version = (int)Next(1);
        Next(3);
        var sizes = (int)Next(2);
        var (offsetSize, lengthSize, baseSize, indexSize) = (sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version == 0 ? 0 : sizes & 15);
        var count = Next(version < 2 ? 2 : 4);
        for (ulong i = 0; i < count && _position < _table.Length; i++)
        {
            var id = Next(version < 2 ? 2 : 4);
            var method = version == 0 ? 0 : (int)Next(2) & 15;
            Next(2);
            var start = Next(baseSize);
            var extents = Next(2);
            var bytes = new List<byte>();
            for (ulong extent = 0; extent < Math.Min(extents, MostExtents); extent++)
            {
                Next(indexSize);
                var offset = start + Next(offsetSize);
                var length = Next(lengthSize);
                if (id == item && method <= 1)
                {
                    Append(bytes, method, offset, length);
                }
            }

            if (id == item)
            {
                return bytes.ToArray();
            }
        }

        return default;
    }

    private void Append(List<byte> bytes, int method, ulong offset, ulong length)
    {
        var from = method == 1 ? (ulong)_data.Start : 0;
        if (offset <= (ulong)_source.Length && bytes.Count < MetadataLimits.BlockBytes)
        {
            var whole = length == 0 ? (ulong)_source.Length : Math.Min(length, (ulong)_source.Length);
            bytes.AddRange(_source.Block((long)(from + offset), (long)whole, MetadataLimits.BlockBytes - bytes.Count).Span);
        }
    }

    private ulong Next(int size)
    {
        ulong number = 0;
        for (var i = 0; i < size; i++)
        {
            number = (number << 8) | (_position < _table.Length ? _table.Span[_position] : (byte)0);
            _position++;
        }

        return number;
    }
}
