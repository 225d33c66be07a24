using System.Buffers.Binary;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>What stands in single PNG chunks.</summary>
internal static class PngChunks
{
    private const string XmpKey = "XML:com.adobe.xmp";
    private const int KeywordLength = 79;

    public static bool IsWanted(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("tEXt"u8) || kind.SequenceEqual("zTXt"u8) || kind.SequenceEqual("iTXt"u8)
        || kind.SequenceEqual("eXIf"u8) || kind.SequenceEqual("iCCP"u8) || kind.SequenceEqual("comf"u8)
        || kind.SequenceEqual("caBX"u8) || kind.SequenceEqual("IHDR"u8);

    public static void Read(string kind, ReadOnlyMemory<byte> chunk, EmbeddedData data)
    {
        switch (kind)
        {
            case "eXIf":
                data.AddBlock(BlockKind.Exif, ExifHeader.Strip(chunk));
                return;
            case "caBX":
                data.AddBlock(BlockKind.C2pa, chunk);
                return;
            case "IHDR" when chunk.Length >= 8:
                data.Size = (BinaryPrimitives.ReadInt32BigEndian(chunk.Span), BinaryPrimitives.ReadInt32BigEndian(chunk.Span[4..]));
                return;
        }

        var end = chunk.Span.IndexOf((byte)0);
        if (end < 0 || (kind != "comf" && end is 0 or > KeywordLength))
        {
            data.Warn(WarningCodes.Damaged, $"A PNG chunk {kind} has no key of 1 to {KeywordLength} bytes and was not read.");
            return;
        }

        var key = TextBytes.Utf8OrLatin1(chunk.Span[..end]);
        var rest = chunk[(end + 1)..];
        switch (kind)
        {
            case "zTXt" when Inflated(rest, $"zTXt '{key}'", data) is { } text:
                AddText("png.zTXt", key, text, data);
                break;
            case "iTXt":
                ReadInternational(key, rest, data);
                break;
            case "iCCP" when Inflated(rest, "iCCP", data) is { } profile:
                data.AddBlock(BlockKind.Icc, profile);
                break;
            case "tEXt" or "comf":
                AddText("png." + kind, key, rest, data);
                break;
        }
    }

    private static void ReadInternational(string key, ReadOnlyMemory<byte> rest, EmbeddedData data)
    {
        if (rest.Length < 2)
        {
            data.Warn(WarningCodes.Damaged, $"The PNG chunk iTXt '{key}' is cut short.");
            return;
        }

        var compressed = rest.Span[0] == 1;
        var text = AfterNul(AfterNul(rest[2..]));
        if (compressed)
        {
            if (Inflater.Zlib(text) is not { } inflated)
            {
                data.Warn(WarningCodes.TooLarge, $"The PNG chunk iTXt '{key}' is broken or inflates beyond {MetadataLimits.BlockBytes >> 20} MiB and was not read.");
                return;
            }

            text = inflated;
        }

        AddText("png.iTXt", key, text, data);
    }

    private static void AddText(string container, string key, ReadOnlyMemory<byte> text, EmbeddedData data)
    {
        if (key == XmpKey)
        {
            data.AddBlock(BlockKind.Xmp, text);
        }
        else if (!RawProfile.TryRead(key, text, data))
        {
            data.AddText(container, key, text);
        }
    }

    // The byte before the stream names the method; only method 0 exists.
    private static ReadOnlyMemory<byte>? Inflated(ReadOnlyMemory<byte> rest, string what, EmbeddedData data)
    {
        var inflated = rest.Length > 1 ? Inflater.Zlib(rest[1..]) : null;
        if (inflated is null)
        {
            data.Warn(WarningCodes.TooLarge, $"The PNG chunk {what} is broken or inflates beyond {MetadataLimits.BlockBytes >> 20} MiB and was not read.");
        }

        return inflated;
    }

    private static ReadOnlyMemory<byte> AfterNul(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.IndexOf((byte)0) is >= 0 and var end ? bytes[(end + 1)..] : default;
}
