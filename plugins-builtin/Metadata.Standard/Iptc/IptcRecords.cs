using System.Buffers.Binary;
using System.Text;
using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Iptc;

/// <summary>The application record (2) of IPTC-IIM.</summary>
internal sealed class IptcRecords
{
    private const byte Marker = 0x1C;
    private const int MostRecords = 2_000;

    private readonly List<(int Number, ReadOnlyMemory<byte> Bytes)> _records = [];
    private bool _utf8;

    public static IptcRecords Empty { get; } = new();

    public static IptcRecords Read(ReadOnlyMemory<byte> block)
    {
        var records = new IptcRecords();
        while (block.Length >= 5 && block.Span[0] == Marker && records._records.Count < MostRecords)
        {
            var (record, number) = (block.Span[1], block.Span[2]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(block.Span[3..]);

            // The high bit announces a long length, which no text needs.
            if ((length & 0x8000) != 0 || length > block.Length - 5)
            {
                break;
            }

            var bytes = block.Slice(5, length);
            if (record == 1 && number == 90)
            {
                records._utf8 = bytes.Span.SequenceEqual<byte>([0x1B, 0x25, 0x47]);
            }
            else if (record == 2)
            {
                records._records.Add((number, bytes));
            }

            block = block[(5 + length)..];
        }

        return records;
    }

    public IReadOnlyList<string> Values(int number) =>
        [.. _records.Where(record => record.Number == number).Select(record => TextBytes.Trimmed(Text(record.Bytes.Span))).Where(text => text.Length > 0)];

    public string? Value(int number) => Values(number).FirstOrDefault();

    private string Text(ReadOnlySpan<byte> bytes) => _utf8 ? Encoding.UTF8.GetString(bytes) : TextBytes.Utf8OrLatin1(bytes);
}
