using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

public sealed class SampleTests : IDisposable
{
    private static readonly int[] White = [255, 255, 255];

    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Theory]
    [InlineData(SampleFit.Inside, 40, 40, 40, 27)]
    [InlineData(SampleFit.Inside, 400, 400, 120, 80)]
    [InlineData(SampleFit.Cover, 40, 40, 40, 40)]
    [InlineData(SampleFit.Cover, 400, 400, 400, 400)]
    [InlineData(SampleFit.Cover, 41, 40, 41, 40)]
    [InlineData(SampleFit.Pad, 40, 40, 40, 40)]
    [InlineData(SampleFit.Pad, 400, 300, 400, 300)]
    [InlineData(SampleFit.Stretch, 33, 77, 33, 77)]
    [InlineData(SampleFit.Stretch, 300, 300, 300, 300)]
    public async Task Sample_Fit_GivesThatSizeWithoutPadding(SampleFit fit, int width, int height, int expectedWidth, int expectedHeight)
    {
        var file = _folder.Add("source.png", SamplePictures.Quarters());

        var sample = await _engine.Sample(file, new SampleSpec(width, height) { Fit = fit });

        (sample.Width, sample.Height, sample.Data.Length).ShouldBe((expectedWidth, expectedHeight, expectedWidth * expectedHeight * 3));
    }

    [Fact]
    public async Task Sample_Pad_CentresOverWhite()
    {
        var sample = await _engine.Sample(_folder.Add("source.png", SamplePictures.Quarters()), new SampleSpec(60, 60) { Fit = SampleFit.Pad });

        sample.At(30, 2).ShouldBe(White);
        sample.At(30, 57).ShouldBe(White);
        sample.At(15, 15).ShouldBeNear(SamplePictures.Red);
        sample.At(45, 45).ShouldBeNear(SamplePictures.Yellow);
    }

    [Fact]
    public async Task Sample_PadWithAlpha_PadsOpaque()
    {
        var sample = await _engine.Sample(_folder.Add("source.png", SamplePictures.Quarters(alpha: 0)), new SampleSpec(60, 60) { Fit = SampleFit.Pad, Channels = SampleChannels.Rgba });

        sample.At(30, 2).ShouldBe([255, 255, 255, 255]);
        sample.At(30, 30)[3].ShouldBe(0);
    }

    [Fact]
    public async Task Sample_Cover_CropsTheCentre()
    {
        var file = _folder.Add("flag.png", TestPictures.Png(90, 30, (x, _) => (x / 30) switch
        {
            0 => TestPictures.Rgba(255, 0, 0),
            1 => TestPictures.Rgba(0, 255, 0),
            _ => TestPictures.Rgba(0, 0, 255),
        }));

        var sample = await _engine.Sample(file, new SampleSpec(30, 30) { Fit = SampleFit.Cover });

        sample.At(1, 15).ShouldBe(SamplePictures.Green);
        sample.At(28, 15).ShouldBe(SamplePictures.Green);
    }

    [Theory]
    [InlineData(SampleChannels.Rgb, new[] { 200, 100, 50 })]
    [InlineData(SampleChannels.Bgr, new[] { 50, 100, 200 })]
    [InlineData(SampleChannels.Rgba, new[] { 200, 100, 50, 255 })]
    [InlineData(SampleChannels.Grey, new[] { 124 })] // 0.299 * 200 + 0.587 * 100 + 0.114 * 50 = 124.2
    public async Task Sample_Channels_AreOrderedAsAsked(SampleChannels channels, int[] expected)
    {
        var file = _folder.Add("plain.png", TestPictures.Png(10, 10, (_, _) => TestPictures.Rgba(200, 100, 50)));

        var sample = await _engine.Sample(file, new SampleSpec(10, 10) { Channels = channels });

        sample.Channels.ShouldBe(channels);
        sample.At(9, 9).ShouldBe(expected);
    }

    [Fact]
    public async Task Sample_GreyOfBlackAndWhite_ReachesBothEnds()
    {
        var file = _folder.Add("ends.png", TestPictures.Png(2, 1, (x, _) => x == 0 ? TestPictures.Rgba(0, 0, 0) : TestPictures.Rgba(255, 255, 255)));

        var sample = await _engine.Sample(file, new SampleSpec(2, 1) { Channels = SampleChannels.Grey });

        sample.Data.ToArray().ShouldBe([0, 255]);
    }

    public void Dispose() => _folder.Dispose();
}
