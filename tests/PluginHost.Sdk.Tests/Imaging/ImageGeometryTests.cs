using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Sdk.Tests.Imaging;

public sealed class ImageGeometryTests
{
    private static readonly Image Picture = new(new InputSource(0, 600, 400));

    public static TheoryData<string, Image, int, int> Sizes => new()
    {
        { "resize", Picture.Resize(30, 50), 30, 50 },
        { "scale", Picture.Scale(0.5), 300, 200 },
        { "fit", Picture.FitInside(300, 300), 300, 200 },
        { "fill", Picture.Fill(100, 100), 100, 100 },
        { "crop", Picture.Crop(500, 10, 60, 20), 60, 20 },
        { "crop beyond the right", Picture.Crop(580, 390, 60, 20), 20, 10 },
        { "crop beyond the left", Picture.Crop(-10, -390, 60, 400), 50, 10 },
        { "crop outside", Picture.Crop(700, 0, 10, 400), 1, 400 },
        { "region", Picture.Crop(new ImageRegion(0.5, 0.25, 0.5, 0.5)), 300, 200 },
        { "square", Picture.CropToAspect(1), 400, 400 },
        { "pad", Picture.Pad(1, 2, 3, 4, Colour.Black), 604, 406 },
        { "pad to", Picture.PadTo(100, 500, Colour.Black), 600, 500 },
        { "turn", Picture.Turn(-1), 400, 600 },
        { "half turn", Picture.Turn(2), 600, 400 },
        { "rotate", Picture.Rotate(30), 720, 646 },
        { "rotate in place", Picture.Rotate(30, expand: false), 600, 400 },
        { "pixelate", Picture.Pixelate(7), 600, 400 },
        { "chain", Picture.Turn(1).Scale(0.5).Pad(10, 0, 0, 0, Colour.White), 210, 300 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Size_AfterSteps_IsKnown(string name, Image image, int width, int height) => image.Size.ShouldBe(new ImageSize(width, height), name);

    [Fact]
    public void Straighten_AnyAngle_KeepsNoCorner()
    {
        var (sine, cosine) = Math.SinCos(10 * Math.PI / 180);
        var image = Picture.Straighten(10);

        ((image.Width * cosine) + (image.Height * sine)).ShouldBeLessThanOrEqualTo(600);
        ((image.Width * sine) + (image.Height * cosine)).ShouldBeLessThanOrEqualTo(400);
        image.Size.Aspect.ShouldBe(1.5, 0.01);
    }

    [Fact]
    public void Crop_PartlyOutside_LeavesThatOut() =>
        Picture.Crop(-10, 390, 30, 30).Operations.ShouldBe([new CropOperation(0, 390, 20, 10)]);

    [Fact]
    public void Steps_OfNoEffect_AreLeftOut()
    {
        Image[] same =
        [
            Picture.Resize(600, 400), Picture.Scale(1), Picture.Crop(0, 0, 600, 400), Picture.Crop(ImageRegion.Whole), Picture.CropToAspect(1.5),
            Picture.Pad(0, 0, 0, 0, Colour.Black), Picture.PadTo(3, 3, Colour.Black), Picture.Turn(0), Picture.Turn(-4), Picture.Rotate(0), Picture.Rotate(360),
            Picture.Straighten(0), Picture.Pixelate(1),
        ];

        same.ShouldAllBe(image => ReferenceEquals(image, Picture));
        Picture.Rotate(90).ShouldBe(Picture.Turn(1));
    }

    [Fact]
    public void Arguments_OutOfRange_AreNamed()
    {
        (string Name, Action Call)[] calls =
        [
            ("width", () => Picture.Resize(0, 4)),
            ("height", () => Picture.Resize(4, 1_000_001)),
            ("factor", () => Picture.Scale(double.NaN)),
            ("aspect", () => Picture.CropToAspect(0)),
            ("left", () => Picture.Pad(-1, 0, 0, 0, Colour.Black)),
            ("degrees", () => Picture.Rotate(361)),
            ("degrees", () => Picture.Straighten(46)),
            ("width", () => Image.Solid(0, 1, Colour.Black)),
            ("height", () => Image.Gradient(1, 0, Colour.Black, Colour.White, ImagePoint.Centre, ImagePoint.Centre)),
        ];

        foreach (var (name, call) in calls)
        {
            Should.Throw<ArgumentOutOfRangeException>(call).ParamName.ShouldBe(name);
        }
    }
}
