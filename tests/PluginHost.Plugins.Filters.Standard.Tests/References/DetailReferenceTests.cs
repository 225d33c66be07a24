namespace PluginHost.Plugins.Filters.Standard.Tests.References;

public sealed class DetailReferenceTests
{
    /// <summary>Beyond rounding: a blur leaves out weights below a two hundredth of the middle's, which linear light multiplies in dark places; with clear parts both alpha and colour are rounded.</summary>
    [Theory]
    [InlineData("blur", """{"size":0.8}""", "-virtual-pixel edge -gaussian-blur 0x0.8", 1.2)]
    [InlineData("blur", """{"size":3}""", "-virtual-pixel edge -blur 0x3", 1.2)]
    [InlineData("blur", """{"size":12}""", "-virtual-pixel edge -blur 0x12", 1.2)]
    [InlineData("blur", """{"size":3,"linearLight":true}""", "-virtual-pixel edge -colorspace RGB -blur 0x3 -colorspace sRGB", 3)]
    [InlineData("pixelate", """{"blockSize":8}""", "-scale 12x8! -sample 96x64!", 1)]
    [InlineData("pixelate", """{"blockSize":3}""", "-scale 32x21! -sample 96x64!", 1)]
    public async Task Area_Any_IsTheSame(string filter, string arguments, string tool, double most)
    {
        using var bench = Scene.Bench();
        using var clear = Scene.Bench(alpha: true);

        await bench.ShouldBeAsImageMagick(filter, arguments, tool, most, mean: 0.25);
        await clear.ShouldBeAsImageMagick(filter, arguments, tool, most, mean: 0.25);
    }

    /// <summary>A wide blur is made from a smaller picture, beyond whose edges lies the mean of a few pixels there, not the last one.</summary>
    [Fact]
    public async Task Blur_Wide_IsTheSameButNearTheEdges()
    {
        using var bench = Scene.Bench();

        await bench.ShouldBeAsImageMagick("blur", """{"size":20}""", "-virtual-pixel edge -blur 0x20", most: 7, mean: 1);
    }

    /// <summary>A median picks values and makes none: not one may differ.</summary>
    [Theory]
    [InlineData(1, "3x3")]
    [InlineData(3, "7x7")]
    public async Task Denoise_Any_IsTheMedian(int radius, string window)
    {
        using var bench = Scene.Bench();

        await bench.ShouldBeAsImageMagick("denoise", $$"""{"radius":{{radius}}}""", $"-virtual-pixel edge -statistic Median {window}", most: 0.01, mean: 0.01);
    }

    /// <summary>A stroke is spread over the pixels it touches by four points each, not by an integral.</summary>
    [Theory]
    [InlineData(0, "9x1")]
    [InlineData(90, "1x9")]
    public async Task MotionBlur_Straight_IsTheMeanOfALine(int angle, string window)
    {
        using var bench = Scene.Bench();

        await bench.ShouldBeAsImageMagick(
            "motion-blur", $$"""{"length":9,"angle":{{angle}}}""", $"-virtual-pixel edge -morphology Convolve {window}:.0625,.125,.125,.125,.125,.125,.125,.125,.0625", most: 1, mean: 0.3);
    }

    /// <summary>The blur's own difference, times the amount.</summary>
    [Theory]
    [InlineData("sharpen", """{"amount":80,"radius":1.2}""", "1.2", "0.8")]
    [InlineData("clarity", """{"amount":60,"radius":5}""", "4.8", "0.6")]
    public async Task Unsharp_Any_IsOfLightness(string filter, string arguments, string sigma, string amount)
    {
        using var bench = Scene.Bench();

        var tool = $"-virtual-pixel edge ( +clone -grayscale Rec709Luma ) ( +clone -blur 0x{sigma} ) -fx u+{amount}*(v-u[2])";
        await bench.ShouldBeAsImageMagick(filter, arguments, tool, most: 1.5, mean: 0.3);
    }

    /// <summary>Both have the tables of the standard; sums are rounded otherwise, which in some block makes another multiple of a step of up to 40.</summary>
    [Fact]
    public async Task JpegArtefacts_Any_AreThoseOfAJpeg()
    {
        using var bench = Scene.Bench();
        var file = Path.Combine(bench.DataFolder, "artefacts.jpg");
        await ImageMagick.WriteAsync(bench.PictureFile, ["-quality", "25", "-sampling-factor", "2x2"], file);

        var deviation = Deviation.Between(await bench.Run("jpeg-artefacts", """{"quality":25}"""), await ImageMagick.RunAsync(file, []));

        deviation.Mean.ShouldBeLessThan(0.5, $"{deviation}");
    }
}
