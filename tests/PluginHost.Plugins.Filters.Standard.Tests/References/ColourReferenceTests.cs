using System.Globalization;
using System.Text;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Filters.Standard.Tests.References;

public sealed class ColourReferenceTests
{
    /// <summary>Half a step of 1 / 255 is rounding, the rest the tool's own, at 16 bits.</summary>
    [Theory]
    [InlineData("black-and-white", "{}", "-grayscale Rec709Luma")]
    [InlineData("black-and-white", """{"red":80,"green":40,"blue":-20}""", "-color-matrix 0.8,0.4,-0.2,0.8,0.4,-0.2,0.8,0.4,-0.2")]
    [InlineData("colour-filter", """{"look":"blackAndWhite"}""", "-grayscale Rec709Luma")]
    [InlineData("colour-filter", """{"look":"sepia"}""", "-color-matrix 0.393,0.769,0.189,0.349,0.686,0.168,0.272,0.534,0.131")]
    [InlineData("colour-filter", """{"look":"vivid"}""", "-color-matrix 1.3937,-0.3576,-0.0361,-0.1063,1.1424,-0.0361,-0.1063,-0.3576,1.4639")]
    [InlineData("hue-saturation", """{"hue":90}""", "-color-matrix 0,0,1,0.3556,0.8552,-0.2108,-0.5748,1.4304,0.1444")]
    [InlineData("hue-saturation", """{"saturation":-60}""", "-color-matrix 0.52756,0.42912,0.04332,0.12756,0.82912,0.04332,0.12756,0.42912,0.44332")]
    [InlineData("tint", """{"colour":"#ffbf00","amount":100}""", "-color-matrix 0.2126,0.7152,0.0722,0.159242,0.535699,0.054079,0,0,0")]
    [InlineData("white-balance", """{"temperature":60,"tint":-20}""", "-colorspace RGB -color-matrix 1.132693,0,0,0,0.986067,0,0,0,0.747299 -colorspace sRGB")]
    [InlineData("convert", """{"format":"jpeg","background":"#ffbf00"}""", "-background #ffbf00 -flatten")]
    public async Task Matrix_Any_IsTheSame(string filter, string arguments, string tool)
    {
        using var bench = Scene.Bench(alpha: filter == "convert");

        await bench.ShouldBeAsImageMagick(filter, arguments, tool, most: 0.6, mean: 0.25);
    }

    /// <summary>The tool puts straight lines between eight points of the cube where we put them between four: both are right at the points, and close between them.</summary>
    [Theory]
    [InlineData(true, 0.6)]
    [InlineData(false, 3)]
    public async Task LookupTable_Any_IsTheHaldOfTheSameColours(bool onPoints, double most)
    {
        using var bench = onPoints ? new FilterBench(64, 64, (x, y) => Point(x & 7, y & 7, ((y >> 3) ^ x) & 7)) : Scene.Bench();
        var (cube, hald) = (new StringBuilder("LUT_3D_SIZE 9\n"), new uint[27 * 27]);
        for (var i = 0; i < hald.Length; i++)
        {
            var (red, green, blue) = (i % 9 / 8.0, i / 9 % 9 / 8.0, i / 81 / 8.0);
            byte[] colour = [Byte(red * red), Byte((0.7 * green) + (0.3 * blue * red)), Byte(1 - (0.8 * blue) - (0.2 * green))];
            hald[i] = TestPictures.Rgba(colour[0], colour[1], colour[2]);
            cube.AppendLine(CultureInfo.InvariantCulture, $"{colour[0] / 255.0} {colour[1] / 255.0} {colour[2] / 255.0}");
        }

        bench.AddTable("look.cube", cube.ToString());
        var file = Path.Combine(bench.DataFolder, "hald.png");
        await File.WriteAllBytesAsync(file, TestPictures.Png(27, 27, (x, y) => hald[(y * 27) + x]), TestContext.Current.CancellationToken);

        await bench.ShouldBeAsImageMagick("lookup-table", """{"file":"look.cube"}""", $"{file} -hald-clut", most, mean: 0.4);
    }

    // Of the nine points of an axis only the two ends are whole bytes.
    private static uint Point(int red, int green, int blue) => TestPictures.Rgba((byte)(red % 2 * 255), (byte)(green % 2 * 255), (byte)(blue % 2 * 255));

    private static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value * 255), 0, 255);
}
