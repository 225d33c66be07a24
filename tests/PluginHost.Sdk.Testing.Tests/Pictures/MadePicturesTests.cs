using System.Buffers.Binary;
using System.IO.Compression;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Tests.Pictures;

public sealed class MadePicturesTests
{
    [Fact]
    public void Png_Made_HoldsItsPixels()
    {
        var file = MadePictures.Png(3, 8, 6);

        BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)).ShouldBe(8);
        BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)).ShouldBe(6);
        var at = file.AsSpan().IndexOf("IDAT"u8);
        using var rows = new ZLibStream(new MemoryStream(file, at + 4, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at - 4))), CompressionMode.Decompress);
        var data = new byte[6 * (1 + (8 * 4))];
        rows.ReadExactly(data);
        data[1..33].ShouldBe(MadePictures.Pixels(3, 8, 6, SampleChannels.Rgba).Data[..32].ToArray());
    }

    [Fact]
    public void Pixels_OtherSeed_DifferAndTheSameSeedDoesNot()
    {
        MadePictures.Pixels(1).Data.ToArray().ShouldBe(MadePictures.Pixels(1).Data.ToArray());
        MadePictures.Pixels(1).Data.ToArray().ShouldNotBe(MadePictures.Pixels(2).Data.ToArray());
    }

    [Theory]
    [InlineData(SampleFit.Inside, 100, 75)]
    [InlineData(SampleFit.Stretch, 100, 100)]
    public void Sample_ByFit_HasTheSizeOfAHost(SampleFit fit, int width, int height)
    {
        var pixels = MadePictures.Sample(1, new SampleSpec(100, 100) { Fit = fit }).Pixels.ShouldNotBeNull();

        (pixels.Width, pixels.Height, pixels.Data.Length).ShouldBe((width, height, width * height * 3));
    }
}
