using PluginHost.Plugins.Imaging.Vips.Tests.Bmp;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>Small pictures of every format that the engine decodes, encoded by the engine itself where it can.</summary>
internal static class PictureSeeds
{
    private const int Width = 60, Height = 44;

    public static async Task<IReadOnlyList<Seed>> AllAsync(IImageEngine engine, string folder)
    {
        var source = Path.Combine(folder, "source.png");
        await File.WriteAllBytesAsync(source, TestPictures.Png(Width, Height, (x, y) => TestPictures.Rgba((byte)(x * 4), (byte)(y * 5), (byte)(x ^ y), (byte)(255 - x))));
        var seeds = Made().ToList();
        foreach (var (name, encoding) in new[] { ("small.jpg", ImageEncoding.Jpeg), ("small.png", ImageEncoding.Png), ("small.webp", ImageEncoding.Webp), ("small.avif", ImageEncoding.Avif), ("small.tif", ImageEncoding.Tiff), ("small.gif", ImageEncoding.Gif) })
        {
            seeds.Add(new Seed(name, await EncodeAsync(engine, source, new OutputSpec("out", encoding) { Effort = 1 })));
        }

        var jpeg = seeds.First(seed => seed.Name == "small.jpg").Bytes;
        seeds.Add(new Seed("turned.jpg", TestPictures.WithXmp(TestPictures.WithExif(jpeg, TextSeeds.Exif(bigEndian: true)), TextSeeds.Packet)));

        var playing = Path.Combine(folder, "playing.gif");
        await File.WriteAllBytesAsync(playing, Gif(frames: 3));
        seeds.Add(new Seed("playing.gif", await File.ReadAllBytesAsync(playing)));
        seeds.Add(new Seed("playing.webp", await EncodeAsync(engine, playing, new OutputSpec("out", ImageEncoding.Webp) { KeepAnimation = true })));
        return seeds;
    }

    private static IEnumerable<Seed> Made()
    {
        yield return new Seed("base.jpg", TestPictures.Jpeg());
        yield return new Seed("grey16.png", TestPictures.PngFile(4, 3, bitDepth: 16, colourType: 0, TestPictures.Deflate(new byte[3 * 9])));
        yield return new Seed("bilevel.png", TestPictures.PngFile(9, 3, bitDepth: 1, colourType: 0, TestPictures.Deflate(new byte[3 * 3])));
        yield return new Seed("stored.bmp", new BmpFile(13, 7, 24) { Data = BmpFile.Stored(13, 7, 24, (x, y) => (uint)(x * y)) }.ToBytes());
        yield return new Seed("masks.bmp", new BmpFile(5, -4, 16) { Compression = 3, Masks = [0xF800, 0x07E0, 0x001F], Data = BmpFile.Stored(5, -4, 16, (x, y) => (uint)(x << 8 | y)) }.ToBytes());
        yield return new Seed("runs.bmp", new BmpFile(8, 3, 8) { Compression = 1, Palette = [[255, 0, 0], [0, 255, 0]], Data = [8, 1, 0, 0, 4, 0, 0, 4, 1, 0, 1, 0, 0, 0, 2, 1, 0, 2, 2, 0, 0, 1] }.ToBytes());
        yield return new Seed("palette.bmp", new BmpFile(9, 5, 4) { HeaderLength = BmpFile.V5, Palette = [[0, 0, 0], [255, 255, 255]], Data = BmpFile.Stored(9, 5, 4, (x, y) => (uint)((x + y) & 1)) }.ToBytes());
        yield return new Seed("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"5\" height=\"5\"/></svg>"u8.ToArray());
    }

    /// <summary>A GIF that plays: each frame of one colour, written by hand in codes of three bits.</summary>
    private static byte[] Gif(int frames)
    {
        byte[] head = [.. "GIF89a"u8, 2, 0, 2, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255, 0x21, 0xFF, 0x0B, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
        byte[] frame = [0x21, 0xF9, 4, 8, 5, 0, 0, 0, 0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x44, 0x02, 0x05, 0];
        return [.. head, .. Enumerable.Repeat(frame, frames).SelectMany(bytes => bytes), 0x3B];
    }

    private static async Task<byte[]> EncodeAsync(IImageEngine engine, string path, OutputSpec output)
    {
        var result = await engine.DecodeAsync(new DecodeRequest(new ImageFile(path), ImageLimits.Default, [output], []), CancellationToken.None);
        return result.Refusal is { } refusal ? throw new InvalidOperationException($"{Path.GetFileName(path)}: {refusal}") : result.Outputs[0].Data.ToArray();
    }
}
