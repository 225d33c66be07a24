using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

public sealed class ProbeTests : IDisposable
{
    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Theory]
    [InlineData(ImageEncoding.Jpeg, "jpeg", "image/jpeg", "jpg", false)]
    [InlineData(ImageEncoding.Png, "png", "image/png", "png", true)]
    [InlineData(ImageEncoding.Webp, "webp", "image/webp", "webp", true)]
    [InlineData(ImageEncoding.Avif, "avif", "image/avif", "avif", true)]
    [InlineData(ImageEncoding.Tiff, "tiff", "image/tiff", "tiff", true)]
    [InlineData(ImageEncoding.Gif, "gif", "image/gif", "gif", true)]
    public async Task Probe_EveryEncoding_SaysWhatItIs(ImageEncoding encoding, string format, string mediaType, string extension, bool alpha)
    {
        // The name lies on purpose: content decides.
        var file = _folder.Add("holiday.txt", await SamplePictures.QuartersAs(encoding, alpha: 100));

        var info = await _engine.Info(file);

        info.ShouldBe(new ImageInfo(format, mediaType, extension, SamplePictures.Width, SamplePictures.Height) { HasAlpha = alpha });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Probe_Orientation_GivesUprightSize(ushort orientation)
    {
        var file = _folder.Add("turned.jpg", await SamplePictures.OrientedJpeg(orientation));

        var info = await _engine.Info(file);

        (info.Width, info.Height, info.Orientation).ShouldBe((SamplePictures.Width, SamplePictures.Height, orientation));
    }

    [Fact]
    public async Task Probe_OrientationOutOfRange_CountsAsUpright()
    {
        var file = _folder.Add("odd.jpg", TestPictures.WithExif(TestPictures.Jpeg(), TestPictures.ExifOrientation(9)));

        var info = await _engine.Info(file);

        (info.Width, info.Height, info.Orientation).ShouldBe((16, 12, 1));
    }

    [Fact]
    public async Task Probe_AnimatedGif_CountsFramesOfOneHeight()
    {
        var info = await _engine.Info(_folder.Add("plays.gif", SamplePictures.AnimatedGif(frames: 5)));

        (info.Animated, info.Frames, info.Width, info.Height).ShouldBe((true, 5, 32, 24));
    }

    [Fact]
    public async Task Probe_SixteenBitsWithProfile_SaysBoth()
    {
        var bytes = SamplePictures.Made("icc_export", call => call.With("output_profile", "p3").With("depth", 16), "pngsave_buffer", _ => { });

        var info = await _engine.Info(_folder.Add("wide.png", bytes));

        (info.BitsPerChannel, info.HasColourProfile).ShouldBe((16, true));
    }

    [Fact]
    public async Task Probe_PathWithOptionsOfLibvips_IsAPlainPath()
    {
        var info = await _engine.Info(_folder.Add("photo [page=7,n=2].png[unlimited]", TestPictures.Png(seed: 1)));

        info.Format.ShouldBe("png");
    }

    [Fact]
    public async Task Probe_PathBeyondAscii_IsFound()
    {
        var info = await _engine.Info(_folder.Add("Grüße 图片 🐕.jpg", TestPictures.Jpeg()));

        info.Format.ShouldBe("jpeg");
    }

    public void Dispose() => _folder.Dispose();
}
