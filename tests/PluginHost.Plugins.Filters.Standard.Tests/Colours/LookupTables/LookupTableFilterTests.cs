using System.Globalization;
using System.Text;

namespace PluginHost.Plugins.Filters.Standard.Tests.Colours.LookupTables;

public sealed class LookupTableFilterTests
{
    [Fact]
    public async Task Apply_CubeOfAFunctionOfStraightLines_IsThatFunction()
    {
        using var bench = new FilterBench(alpha: true);
        bench.AddTable("swap.cube", Cube(5, (red, green, blue) => [1 - red, (green + blue) / 2, red]));

        await bench.ShouldMap("lookup-table", """{"file":"swap.cube"}""", pixel => [1 - pixel[0], (pixel[1] + pixel[2]) / 2, pixel[0]]);
    }

    [Fact]
    public async Task Apply_CubeOfACurvedFunction_IsTetrahedralBetweenItsPoints()
    {
        using var bench = new FilterBench(60, 40);
        bench.AddTable("curved.cube", Cube(4, Curved));

        await bench.ShouldMap("lookup-table", """{"file":"curved.cube"}""", pixel => Tetrahedral(4, Curved, pixel));

        static double[] Curved(double red, double green, double blue) => [red * red, Math.Sqrt(green * blue), (red + (green * green) + (blue * blue * blue)) / 3];
    }

    [Fact]
    public async Task Apply_HalfTheAmount_IsHalfWay()
    {
        using var bench = new FilterBench(alpha: true);
        bench.AddTable("invert.cube", Cube(2, (red, green, blue) => [1 - red, 1 - green, 1 - blue]));

        await bench.ShouldMap("lookup-table", """{"file":"invert.cube","amount":25}""", pixel => [.. pixel.Take(3).Select(value => value + (0.25 * (1 - (2 * value))))], tolerance: 1.6);
    }

    [Fact]
    public async Task Apply_CurveWithADomain_IsStretchedOverIt()
    {
        using var bench = new FilterBench(256, 1, (x, _) => FilterBench.Grey(x));
        bench.AddTable("curve.cube", "TITLE \"A curve\"\n# a comment\nDOMAIN_MIN 0.2 0.2 0.2\r\nDOMAIN_MAX 0.6 0.6 0.6\nLUT_1D_SIZE 3\n\n0 0 0\n0.8 0.1 0\n1 1\t1e-1\n");

        await bench.ShouldMap("lookup-table", """{"file":"curve.cube"}""", pixel =>
        {
            var at = Math.Clamp((pixel[0] - 0.2) / 0.4, 0, 1) * 2;
            return [Between(0, 0.8, 1), Between(0, 0.1, 1), Between(0, 0, 0.1)];

            double Between(double first, double second, double third) => at < 1 ? first + ((second - first) * at) : second + ((third - second) * (at - 1));
        });
    }

    [Fact]
    public async Task Apply_CubeWithADomain_IsStretchedOverIt()
    {
        using var bench = new FilterBench();
        bench.AddTable("wide.cube", "DOMAIN_MIN -1 -1 -1\nDOMAIN_MAX 3 3 3\n" + Cube(2, (red, green, blue) => [red, green, blue]));

        await bench.ShouldMap("lookup-table", """{"file":"wide.cube"}""", pixel => [.. pixel.Take(3).Select(value => (value + 1) / 4)]);
    }

    [Theory]
    [InlineData("", 1, "without LUT_1D_SIZE")]
    [InlineData("LUT_3D_SIZE 2\n0 0 0", 2, "after 1 of 8")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n1 1 1\n1 1 1", 4, "more than the 2")]
    [InlineData("LUT_3D_SIZE 1", 1, "from 2 to 128")]
    [InlineData("LUT_3D_SIZE 999999999", 1, "from 2 to 128")]
    [InlineData("LUT_1D_SIZE -2", 1, "from 2 to 65536")]
    [InlineData("LUT_1D_SIZE 2\nLUT_3D_SIZE 2", 2, "second time")]
    [InlineData("0 0 0", 1, "before LUT_1D_SIZE")]
    [InlineData("LUT_1D_SIZE 2\n0 0", 2, "three numbers")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0 0", 2, "more than three")]
    [InlineData("LUT_1D_SIZE 2\n0 0 NaN", 2, "three numbers")]
    [InlineData("LUT_1D_SIZE 2\n0 0 1e999", 2, "three numbers")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0,5", 2, "three numbers")]
    [InlineData("# one\nLUT_1D_SIZE 2\n\nDOMAIN_MAX 0 1 1\n0 0 0\n1 1 1", 6, "not above")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\nTITLE \"late\"", 3, "after the first colour")]
    [InlineData("LUT_2D_SIZE 2", 1, "none of TITLE")]
    public async Task Apply_MalformedFile_NamesItsLine(string text, int line, string reason)
    {
        using var bench = new FilterBench();
        bench.AddTable("broken.cube", text);

        var result = await bench.Ask("lookup-table", """{"file":"broken.cube"}""");

        (result.Refusal?.Code, result.Parameter).ShouldBe(("PH4604", "file"));
        result.Refusal!.Reason.ShouldContain($"luts/broken.cube, line {line}: ");
        result.Refusal.Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task Apply_AnyBytes_IsRefusedAndNothingElse()
    {
        using var bench = new FilterBench();
        var chance = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[chance.Next(1, 400)];
            chance.NextBytes(bytes);
            bench.AddTable("noise.cube", (i % 2 == 0 ? "LUT_1D_SIZE 3\n" : "") + Encoding.Latin1.GetString(bytes));

            (await bench.Ask("lookup-table", """{"file":"noise.cube"}""")).Parameter.ShouldBe("file");
        }
    }

    [Theory]
    [InlineData("../secret.cube")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData(@"a\\b.cube")]
    [InlineData("sub/look.cube")]
    [InlineData(@"\u0000")]
    public async Task Apply_APathForAName_IsRefused(string name)
    {
        using var bench = new FilterBench();
        bench.AddTable("../secret.cube", Cube(2, (red, green, blue) => [red, green, blue]));
        bench.AddTable("sub/look.cube", Cube(2, (red, green, blue) => [red, green, blue]));

        var result = await bench.Ask("lookup-table", $$"""{"file":"{{name}}"}""");

        result.Refusal.ShouldNotBeNull().Reason.ShouldContain("bare name");
    }

    [Fact]
    public async Task Apply_NoSuchFile_SaysWhichThereAre()
    {
        using var bench = new FilterBench();

        (await bench.Ask("lookup-table", """{"file":"warm.cube"}""")).Refusal!.Reason.ShouldContain("Put .cube files there.");
        bench.AddTable("cold.cube", "");

        (await bench.Ask("lookup-table", """{"file":"warm.cube"}""")).Refusal!.Reason.ShouldContain("cold.cube");
    }

    private static string Cube(int size, Func<double, double, double, double[]> colour)
    {
        var text = new StringBuilder($"LUT_3D_SIZE {size}\n");
        for (var i = 0; i < size * size * size; i++)
        {
            text.AppendJoin(' ', colour(i % size / (size - 1.0), i / size % size / (size - 1.0), i / size / size / (size - 1.0)).Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>From one corner of the cell to the opposite one, along the channel with the largest fraction first.</summary>
    private static double[] Tetrahedral(int size, Func<double, double, double, double[]> colour, double[] pixel)
    {
        var cell = pixel.Take(3).Select(value => Math.Min(Math.Floor(value * (size - 1)), size - 2)).ToArray();
        var fractions = pixel.Take(3).Select((value, channel) => (value * (size - 1)) - cell[channel]).ToArray();
        var at = cell.ToArray();
        var before = At();
        var sum = before;
        foreach (var channel in Enumerable.Range(0, 3).OrderByDescending(channel => fractions[channel]))
        {
            at[channel]++;
            var next = At();
            sum = [.. sum.Select((value, i) => value + (fractions[channel] * (next[i] - before[i])))];
            before = next;
        }

        return sum;

        double[] At() => colour(at[0] / (size - 1), at[1] / (size - 1), at[2] / (size - 1));
    }
}
