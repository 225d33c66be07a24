using System.Buffers.Binary;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;
using PluginHost.Plugins.Imaging.Vips.Tests.Native;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>Small files that claim to be huge. libvips' own count of its memory says whether anything of that size was set aside.</summary>
public sealed class BombTests : IDisposable
{
    private const ulong HundredMegabytes = 100_000_000;

    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(65_501, 1)]
    [InlineData(1_000_000, 1_000_000)]
    public async Task ProbeAndDecode_PngHeaderBomb_IsRefusedFromTheHeader(int width, int height) =>
        await ShouldBeRefusedCheaply("bomb.png", TestPictures.PngFile(width, height, 8, 6, TestPictures.Deflate(new byte[1_000_000])));

    [Fact]
    public async Task ProbeAndDecode_GifScreenBomb_IsRefusedFromTheHeader()
    {
        // Screen and first frame of 65,535 x 65,535, a palette of two, and one pixel of data.
        var gif = Convert.FromHexString("474946383961" + "FFFFFFFF000000" + "2C00000000FFFFFFFF80" + "000000FFFFFF" + "02024C0100" + "3B");

        await ShouldBeRefusedCheaply("bomb.gif", gif);
    }

    [Fact]
    public async Task ProbeAndDecode_WebpCanvasBomb_IsRefusedFromTheHeader()
    {
        // VP8X with animation, a canvas of 16,777,216 x 255 and an empty ANIM chunk.
        var webp = Convert.FromHexString("52494646" + "20000000" + "57454250" + "56503858" + "0A000000" + "02000000" + "FFFFFF" + "FE0000" + "414E494D" + "06000000" + "000000000000");

        await ShouldBeRefusedCheaply("bomb.webp", webp, "PH4104", "PH4105");
    }

    [Fact]
    public async Task ProbeAndDecode_JpegFrameBomb_IsRefusedFromTheHeader()
    {
        var jpeg = TestPictures.Jpeg();
        var frame = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 65_500);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 65_500);

        await ShouldBeRefusedCheaply("bomb.jpg", jpeg);
    }

    [Fact]
    public async Task ProbeAndDecode_TiffHeaderBomb_IsRefusedFromTheHeader()
    {
        var tiff = await SamplePictures.QuartersAs(ImageEncoding.Tiff);
        SetTiffTag(tiff, 256, 60_000);
        SetTiffTag(tiff, 257, 60_000);

        await ShouldBeRefusedCheaply("bomb.tiff", tiff, "PH4104", "PH4105");
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldBeRefusedCheaply(string name, byte[] bytes, params string[] codes)
    {
        codes = codes is [] ? ["PH4104"] : codes;
        var file = _folder.Add(name, bytes);

        var probed = await _engine.Probe(file);
        var decoded = await _engine.Decode(file, [new OutputSpec("out", ImageEncoding.Jpeg) { LongEdge = 256 }], []);

        codes.ShouldContain(probed.Refusal.ShouldNotBeNull().Code);
        codes.ShouldContain(decoded.Refusal.ShouldNotBeNull().Code);
        VipsMemory.Highest().ShouldBeLessThan(HundredMegabytes);
    }

    /// <summary>Writes a value into the first directory of a little-endian TIFF, whatever its width was.</summary>
    private static void SetTiffTag(byte[] tiff, ushort tag, uint value)
    {
        var directory = BinaryPrimitives.ReadInt32LittleEndian(tiff.AsSpan(4));
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan(directory));
        for (var entry = directory + 2; entry < directory + 2 + (entries * 12); entry += 12)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan(entry)) == tag)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(entry + 2), 4);
                BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(entry + 8), value);
            }
        }
    }
}
