using System.IO.Compression;
using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Containers;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

/// <summary>Row 95 of the table of true test files, beside <see cref="HostileTests"/>: every one still gives the title, within a bounded amount of memory.</summary>
public sealed class HostileRowTests
{
    private const long MostBytes = 700L << 20;

    private static byte[] Bomb(int megabytes)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                zlib.Write(zeros);
            }
        }

        return target.ToArray();
    }

    private static void ShouldSurvive(PngFile png)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = Read.Bytes(png.Text("Title", "The pier").Build());

        result.Fields.Title.ShouldBe("The pier");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void Read_GM95InflatingText_CostsTheChunkOnly() => ShouldSurvive(new PngFile().Chunk("zTXt", [.. "parameters\0\0"u8, .. Bomb(500)]));

    [Fact]
    public void Read_GM95InflatingPixels_AreNotReadToTheEnd()
    {
        var png = new PngFile().Text("Title", "The pier").BuildPixels(1, 1, [1, 2, 3, 4]);
        var broken = (byte[])png.Clone();
        (broken[17], broken[18], broken[21], broken[22]) = (1, 0, 1, 0);

        Read.Bytes(broken).Fields.Title.ShouldBe("The pier");
    }

    [Fact]
    public void Read_GM95HugeWorkflow_Ends()
    {
        var json = new StringBuilder("""{"links":[],"nodes":[""");
        for (var i = 0; i < 200_000; i++)
        {
            json.Append(i == 0 ? "" : ",").Append($$"""{"id":{{i}},"type":"KSampler","mode":4}""");
        }

        ShouldSurvive(new PngFile().Text("workflow", json.Append("]}").ToString()));
    }

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    public void Read_GM95DeepJson_IsText(string open, string close) =>
        ShouldSurvive(new PngFile().Text("parameters", string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000))));

    [Fact]
    public void Read_GM95DeepCredentials_AreRefused() =>
        ShouldSurvive(new PngFile().Chunk("caBX", Pictures.Box("jumb", [.. Pictures.Box("jumd", [.. new byte[16], 3, .. "c2pa.claim\0"u8]), .. Pictures.Box("cbor", [.. Enumerable.Repeat((byte)0x81, 100_000)])])));

    [Fact]
    public void Read_GM95ManyPixelsAndNoData_IsNothing() => ShouldSurvive(new PngFile().Chunk("IHDR", [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0, 8, 6, 0, 0, 0]));

    [Fact]
    public void Read_GM95LongFlags_End() => ShouldSurvive(new PngFile().Text("Description", "a " + string.Concat(Enumerable.Repeat("--a ", 200_000)) + "Job ID: 1"));

    [Fact]
    public void Read_GM95LongCommand_Ends() => ShouldSurvive(new PngFile().Text("Dream", "\"a" + string.Concat(Enumerable.Repeat("[b", 200_000)) + "\" -s 3"));
}
