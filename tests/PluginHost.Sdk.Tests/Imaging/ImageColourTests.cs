using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Sdk.Tests.Imaging;

public sealed class ImageColourTests
{
    private static readonly Image Picture = new(new InputSource(0, 600, 400));

    [Fact]
    public void Steps_OfNoEffect_AreLeftOut()
    {
        Image[] same =
        [
            Picture.Brightness(0), Picture.Contrast(0), Picture.Exposure(0), Picture.Linear(1, 0), Picture.Gamma(1), Picture.Levels(0, 1), Picture.Saturate(1),
            Picture.RotateHue(0), Picture.RotateHue(-360), Picture.Tint(Colour.Amber, 0), Picture.Blur(0), Picture.Sharpen(0), Picture.MotionBlur(1, 30), Picture.Median(0),
            Picture.Noise(0), Picture.Overlay(Picture, opacity: 0), Picture.Blend(Picture.Invert(), 0), Picture.Blend(Picture, Image.Solid(1, 1, Colour.White)),
        ];

        same.ShouldAllBe(image => ReferenceEquals(image, Picture));
        Picture.Blend(Picture.Invert(), 1).ShouldBe(Picture.Invert());
    }

    // Filter Effects 1 gives the weights 0.213, 0.715 and 0.072, which are those of Rec. 709 to three places.
    [Fact]
    public void Saturate_Half_IsTheMatrixOfFilterEffects() => ShouldBeNear(
        Picture.Saturate(0.5),
        [0.213 + (0.787 * 0.5), 0.715 * 0.5, 0.072 * 0.5, 0.213 * 0.5, 0.715 + (0.285 * 0.5), 0.072 * 0.5, 0.213 * 0.5, 0.715 * 0.5, 0.072 + (0.928 * 0.5)]);

    [Fact]
    public void RotateHue_Quarter_IsTheMatrixOfFilterEffects() => ShouldBeNear(
        Picture.RotateHue(90),
        [0.213 - 0.213, 0.715 - 0.715, 0.072 + 0.928, 0.213 + 0.143, 0.715 + 0.140, 0.072 - 0.283, 0.213 - 0.787, 0.715 + 0.715, 0.072 + 0.072]);

    [Fact]
    public void Tint_All_IsLumaInThatColour() => ShouldBeNear(
        Picture.Tint(new Colour(255, 0, 51), 1),
        [0.2126, 0.7152, 0.0722, 0, 0, 0, 0.2126 * 0.2, 0.7152 * 0.2, 0.0722 * 0.2]);

    [Fact]
    public void BlackAndWhite_Weights_AddUpToOne() => ShouldBeNear(Picture.BlackAndWhite(2, 1, 1), [0.5, 0.25, 0.25, 0.5, 0.25, 0.25, 0.5, 0.25, 0.25]);

    [Fact]
    public void Levels_Any_IsATableFromBlackToWhite()
    {
        var curve = Picture.Levels(0.25, 0.75, 2).Operations.ShouldHaveSingleItem().ShouldBeOfType<CurveOperation>().Red;

        (curve[0], curve[curve.Count - 1]).ShouldBe((0, 1));
        curve[curve.Count / 2].ShouldBe(Math.Sqrt(0.5), 0.001);
    }

    [Fact]
    public void Posterize_Two_IsBlackOrWhite() =>
        Picture.Posterize(2).Operations.ShouldHaveSingleItem().ShouldBeOfType<CurveOperation>().Red.Values.Distinct().ShouldBe([0, 1]);

    [Fact]
    public void MotionBlur_Any_KeepsTheLight()
    {
        var kernel = Picture.MotionBlur(20, 30).Operations.ShouldHaveSingleItem().ShouldBeOfType<ConvolveOperation>();

        kernel.Weights.Values.Sum().ShouldBe(1, 1e-9);
        (kernel.Width, kernel.Height).ShouldBe((21, 21));
    }

    [Fact]
    public void Equality_OfTheSameSteps_Holds()
    {
        static Image Make(double gamma) => Picture.Gamma(gamma).Convolve(3, [0, 1, 0, 1, -4, 1, 0, 1, 0]).Overlay(Image.Solid(3, 3, Colour.Amber), 1, 2);

        Make(2).ShouldBe(Make(2));
        Make(2).GetHashCode().ShouldBe(Make(2).GetHashCode());
        Make(2).ShouldNotBe(Make(2.1));
    }

    [Fact]
    public void Equality_OfPicturesThatShareParts_IsFast()
    {
        static Image Make()
        {
            var image = Picture;
            for (var i = 0; i < 40; i++)
            {
                image = image.Invert().Blend(image, image.Invert());
            }

            return image;
        }

        // On every way to the shared part there would be 2^40 of them.
        var image = Make();
        image.ShouldBe(image with { });
    }

    [Fact]
    public void Arguments_OutOfRange_AreNamed()
    {
        (string Name, Action Call)[] calls =
        [
            ("amount", () => Picture.Brightness(1.01)),
            ("amount", () => Picture.Contrast(double.NaN)),
            ("stops", () => Picture.Exposure(11)),
            ("factor", () => Picture.Linear(double.PositiveInfinity, 0)),
            ("white", () => Picture.Levels(0.5, 0.4)),
            ("curve", () => Picture.Curve(_ => double.NaN)),
            ("levels", () => Picture.Posterize(1)),
            ("green", () => Picture.Matrix(Rgb.One, Rgb.Of(double.NaN), Rgb.One)),
            ("sigma", () => Picture.Blur(-1)),
            ("threshold", () => Picture.Sharpen(1, 1, 2)),
            ("weights", () => Picture.Convolve(2, [1, 1])),
            ("radius", () => Picture.Median(21)),
            ("grain", () => Picture.Noise(0.1, grain: 0.5)),
            ("encoding", () => Picture.Reencode(ImageEncoding.Png, 50)),
            ("quality", () => Picture.Reencode(ImageEncoding.Jpeg, 0)),
            ("opacity", () => Picture.Overlay(Picture, opacity: 2)),
            ("other", () => Picture.Blend(Image.Solid(1, 1, Colour.Black), 0.5)),
        ];

        foreach (var (name, call) in calls)
        {
            Should.Throw<ArgumentOutOfRangeException>(call).ParamName.ShouldBe(name);
        }
    }

    private static void ShouldBeNear(Image image, double[] expected)
    {
        var matrix = image.Operations.ShouldHaveSingleItem().ShouldBeOfType<MatrixOperation>();
        double[] actual =
        [
            matrix.Red.Red, matrix.Red.Green, matrix.Red.Blue, matrix.Green.Red, matrix.Green.Green, matrix.Green.Blue, matrix.Blue.Red, matrix.Blue.Green, matrix.Blue.Blue,
        ];

        actual.Zip(expected, (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThan(0.0011);
    }
}
