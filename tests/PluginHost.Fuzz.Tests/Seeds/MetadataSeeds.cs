using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;

namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>Every container with all that it can carry beside pixels.</summary>
internal static class MetadataSeeds
{
    private static readonly byte[] Xmp = Encoding.UTF8.GetBytes(TextSeeds.Packet);

    public static IEnumerable<Seed> All()
    {
        byte[] big = TextSeeds.Exif(bigEndian: true), little = TextSeeds.Exif(bigEndian: false);
        var credentials = Jumbf.Store("Camera", "Generator", null);
        yield return new Seed("texts.png", new PngFile().Text("prompt", Examples.ComfyApi).Compressed("parameters", Encoding.Latin1.GetBytes(Examples.A1111)).International("XML:com.adobe.xmp", TextSeeds.Packet)
            .International("workflow", "{\"nodes\":[],\"links\":[]}", compressed: true).Text("Raw profile type iptc", Profile(Iptc())).Chunk("eXIf", big).Chunk("iCCP", [.. "p\0\0"u8, .. PngFile.Zlib(new byte[200])]).Chunk("caBX", credentials).Build());
        yield return new Seed("pixels.png", new PngFile().Text("Title", "The pier").BuildPixels(HiddenText.Width, HiddenText.Height, HiddenText.InAlpha("stealth_pngcomp", HiddenText.Gzip(TextSeeds.InvokeRecord))));
        yield return new Seed("colour.png", new PngFile().BuildPixels(HiddenText.Width, HiddenText.Height, HiddenText.InColour("stealth_rgbinfo", Encoding.UTF8.GetBytes(Examples.A1111))));
        yield return new Seed("segments.jpg", Pictures.Jpeg((0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), (0xE1, [.. "Exif\0\0"u8, .. little]), (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp]),
            (0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. Encoding.ASCII.GetBytes(new string('A', 32)), 0, 0, 1, 0, 0, 0, 0, 0, .. new byte[256]]), (0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[140]]),
            (0xEB, [0x4A, 0x50, 0, 1, 0, 0, 0, 1, .. credentials]), (0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, (byte)Iptc().Length, .. Iptc()]), (0xFE, Encoding.UTF8.GetBytes(TextSeeds.InvokeRecord))));
        yield return new Seed("chunks.webp", Pictures.Webp(("VP8X", [0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), ("ICCP", new byte[140]), ("EXIF", big), ("XMP ", Xmp), ("C2PA", credentials)));
        yield return new Seed("items.avif", Pictures.Avif(little));
        yield return new Seed("boxes.jxl", Pictures.Jxl(big, packed: true));
        yield return new Seed("plain.jxl", Pictures.Jxl(little, packed: false));
        yield return new Seed("comment.gif", Pictures.Gif(Examples.A1111));
        yield return new Seed("tags.tif", new ExifBlock(bigEndian: false).Text(0x010F, "Canon").Bytes(0x02BC, Xmp).Undefined(0x83BB, Iptc()).Undefined(0x8773, new byte[140]).Undefined(0x8649, [.. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 8, .. Iptc()[..8]]).Build());
    }

    private static byte[] Iptc() => Pictures.Iptc((90, [0x1B, (byte)'%', (byte)'G']), (25, "sea"u8.ToArray()), (55, "20240611"u8.ToArray()), (60, "181522+0200"u8.ToArray()), (120, "At the pier"u8.ToArray()));

    // What ImageMagick writes: name, length, hexadecimal digits.
    private static string Profile(byte[] block) => $"\niptc\n{block.Length,8}\n{Convert.ToHexString(block)}\n";
}
