using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>HEIC files: real ones by heif-enc, and ones made by hand for what it cannot write.</summary>
internal static class HeifFiles
{
    public const int Width = 120, Height = 80;

    public static readonly int[] Red = [255, 0, 0], Green = [0, 255, 0], Blue = [0, 0, 255], Yellow = [255, 255, 0];

    /// <summary>Red and green above, blue and yellow below.</summary>
    public static byte[] QuartersPng(int width = Width, int height = Height, byte alpha = 255) => TestPictures.Png(width, height, (x, y) => (x * 2 >= width, y * 2 >= height) switch
    {
        (false, false) => TestPictures.Rgba(255, 0, 0, alpha),
        (true, false) => TestPictures.Rgba(0, 255, 0, alpha),
        (false, true) => TestPictures.Rgba(0, 0, 255, alpha),
        _ => TestPictures.Rgba(255, 255, 0, alpha),
    });

    /// <summary>The same without an alpha channel.</summary>
    public static byte[] OpaquePng(int width = Width, int height = Height)
    {
        var rows = new byte[height * (1 + (width * 3))];
        for (var (y, at) = (0, 0); y < height; y++)
        {
            at++;
            for (var x = 0; x < width; x++, at += 3)
            {
                var (right, bottom) = (x * 2 >= width, y * 2 >= height);
                (rows[at], rows[at + 1], rows[at + 2]) = ((byte)(right == bottom ? 255 : 0), (byte)(right ? 255 : 0), (byte)(bottom && !right ? 255 : 0));
            }
        }

        return TestPictures.PngFile(width, height, bitDepth: 8, colourType: 2, TestPictures.Deflate(rows));
    }

    /// <summary>A picture of one red, with 16 bits a channel.</summary>
    public static byte[] DeepPng()
    {
        var rows = new byte[Height * (1 + (Width * 6))];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                rows.AsSpan((y * (1 + (Width * 6))) + 1 + (x * 6), 2).Fill(0xFF);
            }
        }

        return TestPictures.PngFile(Width, Height, bitDepth: 16, colourType: 2, TestPictures.Deflate(rows));
    }

    public static byte[] Quarters(params string[] arguments) => Encode([OpaquePng()], "png", arguments);

    /// <summary>Runs heif-enc, which test.sh installs.</summary>
    public static byte[] Encode(IReadOnlyList<byte[]> pictures, string extension, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("pluginhost-heif-enc-").FullName;
        try
        {
            var names = pictures.Select((bytes, index) =>
            {
                var name = Path.Combine(folder, $"{index}.{extension}");
                File.WriteAllBytes(name, bytes);
                return name;
            }).ToList();
            var output = Path.Combine(folder, "out.heic");
            using var process = Process.Start(new ProcessStartInfo("heif-enc", ["-q", "95", .. arguments, .. names, "-o", output]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var words = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, $"heif-enc {string.Join(' ', arguments)}");
            words.IsFaulted.ShouldBeFalse();
            return File.ReadAllBytes(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A HEIC whose HEVC data is rubbish and whose thumbnail is a JPEG item, or a JPEG in EXIF data.</summary>
    public static byte[] WithJpeg(byte[] jpeg, int width, int height, int quarterTurns = 0, bool inExif = false, ushort exifOrientation = 1)
    {
        var second = inExif ? [0, 0, 0, 0, .. ExifWithThumbnail(jpeg, exifOrientation)] : jpeg;
        byte[] picture = [1, 2, 3, 4];
        var type = Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]);
        byte[] Meta(int start) => Full("meta", [
            .. Full("hdlr", [0, 0, 0, 0, .. "pict"u8, .. new byte[13]]),
            .. Full("pitm", Short(1)),
            .. Full("iinf", [.. Short(2), .. Item(1, "hvc1"u8), .. Item(2, inExif ? "Exif"u8 : "jpeg"u8)]),
            .. Full("iloc", [0x44, 0, .. Short(2), .. Place(1, start, picture.Length), .. Place(2, start + picture.Length, second.Length)]),
            .. Full("iref", Box(inExif ? "cdsc" : "thmb", [.. Short(2), .. Short(1), .. Short(1)])),
            .. Box("iprp", [
                .. Box("ipco", [.. Full("ispe", [.. Long(width), .. Long(height)]), .. Box("irot", [(byte)quarterTurns])]),
                .. Full("ipma", [.. Long(2), .. Short(1), 2, 0x81, 0x82, .. Short(2), 1, 0x82])]),
        ]);
        var start = type.Length + Meta(0).Length + 8;
        return [.. type, .. Meta(start), .. Box("mdat", [.. picture, .. second])];
    }

    private static byte[] ExifWithThumbnail(byte[] jpeg, ushort orientation)
    {
        byte[] head =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, // big-endian, first directory at 8
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, (byte)(orientation >> 8), (byte)orientation, 0, 0, 0, 0, 0, 26, // orientation, next directory at 26
            0, 2, 0x02, 0x01, 0, 4, 0, 0, 0, 1, 0, 0, 0, 56, 0x02, 0x02, 0, 4, 0, 0, 0, 1, .. Long(jpeg.Length), 0, 0, 0, 0, // where the thumbnail is
        ];
        return [.. head, .. jpeg];
    }

    private static byte[] Item(ushort id, ReadOnlySpan<byte> type) => Box("infe", [2, 0, 0, 0, .. Short(id), 0, 0, .. type, 0]);

    private static byte[] Place(ushort id, int offset, int length) => [.. Short(id), 0, 0, .. Short(1), .. Long(offset), .. Long(length)];

    private static byte[] Full(string kind, byte[] content) => Box(kind, [0, 0, 0, 0, .. content]);

    private static byte[] Box(string kind, byte[] content) => [.. Long(content.Length + 8), .. Encoding.ASCII.GetBytes(kind), .. content];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
