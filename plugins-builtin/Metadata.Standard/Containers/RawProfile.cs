using System.Globalization;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>ImageMagick's way of putting blocks into PNG texts: line break, name, line break, length, line break, hex digits.</summary>
internal static class RawProfile
{
    private const string Prefix = "Raw profile type ";

    public static bool TryRead(string key, ReadOnlyMemory<byte> text, EmbeddedData data)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        if (Decode(text.Span) is not { } block)
        {
            data.Warn(WarningCodes.Damaged, $"The PNG text '{key}' does not hold the hex digits it announces.");
            return true;
        }

        switch (key[Prefix.Length..].ToLowerInvariant())
        {
            case "exif":
            case "app1" when block.Span.StartsWith(ExifHeader.Bytes):
                data.AddBlock(BlockKind.Exif, ExifHeader.Strip(block));
                break;
            case "app1" when block.Span.StartsWith(XmpHeader.Main):
                data.AddBlock(BlockKind.Xmp, block[XmpHeader.Main.Length..]);
                break;
            case "xmp":
                data.AddBlock(BlockKind.Xmp, block);
                break;
            case "iptc" or "8bim":
                PhotoshopResources.Read(block, data);
                break;
            case "icc" or "icm":
                data.AddBlock(BlockKind.Icc, block);
                break;
        }

        return true;
    }

    private static ReadOnlyMemory<byte>? Decode(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart((byte)'\n');
        var nameEnd = text.IndexOf((byte)'\n');
        text = nameEnd < 0 ? default : text[(nameEnd + 1)..];
        var lengthEnd = text.IndexOf((byte)'\n');
        if (lengthEnd < 0 || !int.TryParse(TextBytes.Latin1(text[..lengthEnd]), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var length) || length > text.Length)
        {
            return null;
        }

        var bytes = new byte[length];
        var digits = 0;
        foreach (var c in text[(lengthEnd + 1)..])
        {
            if (digits == 2 * length)
            {
                break;
            }

            if (char.IsAsciiHexDigit((char)c))
            {
                bytes[digits / 2] = (byte)((bytes[digits / 2] << 4) | ((c & 0xF) + (c > '9' ? 9 : 0)));
                digits++;
            }
        }

        return digits == 2 * length ? bytes : null;
    }
}
