using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Files;

/// <summary>Writes EXIF in either byte order.</summary>
internal sealed class ExifBlock(bool bigEndian)
{
    private readonly List<(ushort Tag, ushort Type, uint Count, byte[] Value)> _main = [];
    private readonly List<(ushort Tag, ushort Type, uint Count, byte[] Value)> _exif = [];
    private readonly List<(ushort Tag, ushort Type, uint Count, byte[] Value)> _gps = [];
    private List<(ushort Tag, ushort Type, uint Count, byte[] Value)>? _current;

    private List<(ushort Tag, ushort Type, uint Count, byte[] Value)> Current => _current ?? _main;

    public ExifBlock Main() => In(_main);

    public ExifBlock Exif() => In(_exif);

    public ExifBlock Gps() => In(_gps);

    public ExifBlock Text(ushort tag, string value)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(value), 0];
        return Raw(tag, 2, (uint)bytes.Length, bytes);
    }

    public ExifBlock Undefined(ushort tag, byte[] value) => Raw(tag, 7, (uint)value.Length, value);

    public ExifBlock Bytes(ushort tag, params byte[] value) => Raw(tag, 1, (uint)value.Length, value);

    public ExifBlock Short(ushort tag, ushort value) => Raw(tag, 3, 1, Number(2, value));

    public ExifBlock Rationals(ushort tag, params (uint N, uint D)[] values) =>
        Raw(tag, 5, (uint)values.Length, [.. values.SelectMany(value => (byte[])[.. Number(4, value.N), .. Number(4, value.D)])]);

    public ExifBlock Raw(ushort tag, ushort type, uint count, byte[] value)
    {
        Current.Add((tag, type, count, value));
        return this;
    }

    public byte[] Build()
    {
        var main = _main.ToList();
        if (_exif.Count > 0)
        {
            main.Add((0x8769, 4, 1, new byte[4]));
        }

        if (_gps.Count > 0)
        {
            main.Add((0x8825, 4, 1, new byte[4]));
        }

        var exifAt = 8 + Size(main);
        var gpsAt = exifAt + Size(_exif);
        main = [.. main.Select(entry => entry.Tag switch { 0x8769 => entry with { Value = Number(4, (uint)exifAt) }, 0x8825 => entry with { Value = Number(4, (uint)gpsAt) }, _ => entry })];
        byte[] header = [.. bigEndian ? "MM\0*"u8 : "II*\0"u8, .. Number(4, 8)];
        return [.. header, .. Directory(main, 8), .. Directory(_exif, exifAt), .. Directory(_gps, gpsAt)];
    }

    /// <summary>A UserComment in the standard's form, in an order of its own.</summary>
    public static byte[] Unicode(string text, bool bigEndianText) =>
        [.. "UNICODE\0"u8, .. (bigEndianText ? Encoding.BigEndianUnicode : Encoding.Unicode).GetBytes(text)];

    private static int Size(List<(ushort Tag, ushort Type, uint Count, byte[] Value)> entries) =>
        entries.Count == 0 ? 0 : 2 + (12 * entries.Count) + 4 + entries.Sum(entry => entry.Value.Length > 4 ? (entry.Value.Length + 1) & ~1 : 0);

    private ExifBlock In(List<(ushort Tag, ushort Type, uint Count, byte[] Value)> directory)
    {
        _current = directory;
        return this;
    }

    private byte[] Directory(List<(ushort Tag, ushort Type, uint Count, byte[] Value)> entries, int at)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        var table = new List<byte>(Number(2, (uint)entries.Count));
        var values = new List<byte>();
        var valuesAt = at + 2 + (12 * entries.Count) + 4;
        foreach (var entry in entries.OrderBy(entry => entry.Tag))
        {
            table.AddRange([.. Number(2, entry.Tag), .. Number(2, entry.Type), .. Number(4, entry.Count)]);
            if (entry.Value.Length > 4)
            {
                table.AddRange(Number(4, (uint)(valuesAt + values.Count)));
                values.AddRange(entry.Value.Length % 2 == 0 ? entry.Value : [.. entry.Value, 0]);
            }
            else
            {
                table.AddRange([.. entry.Value, .. new byte[4 - entry.Value.Length]]);
            }
        }

        return [.. table, 0, 0, 0, 0, .. values];
    }

    private byte[] Number(int size, uint value)
    {
        var bytes = new byte[4];
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
            return bytes[(4 - size)..];
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes[..size];
    }
}
