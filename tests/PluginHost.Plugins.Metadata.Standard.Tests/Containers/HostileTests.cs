using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Containers;

public sealed class HostileTests
{
    private static byte[] Exif(bool bigEndian) => new ExifBlock(bigEndian).Text(0x010F, "Canon").Text(0x0110, "Canon EOS 40D").Text(0x0132, "2024:06:11 18:15:22")
        .Exif().Undefined(0x9286, ExifBlock.Unicode("a\nSteps: 1, Seed: 2, Sampler: Euler", bigEndian)).Rationals(0xA432, (24, 1), (70, 1), (28, 10), (0, 0))
        .Gps().Text(1, "N").Rationals(2, (51, 1), (30, 1), (0, 1)).Text(3, "W").Rationals(4, (0, 1), (7, 1), (0, 1)).Build();

    private static readonly string Xmp = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>""";

    public static TheoryData<string, byte[]> Files() => new()
    {
        { "png", new PngFile().Text("prompt", Examples.ComfyApi).Compressed("parameters", Encoding.Latin1.GetBytes(Examples.A1111)).International("XML:com.adobe.xmp", Xmp).Chunk("eXIf", Exif(true)).Build() },
        { "jpeg", Pictures.Jpeg((0xE1, [.. "Exif\0\0"u8, .. Exif(false)]), (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]), (0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 8, 0x1C, 2, 25, 0, 3, 1, 2, 3])) },
        { "webp", Pictures.Webp(("EXIF", Exif(true)), ("XMP ", Encoding.UTF8.GetBytes(Xmp))) },
        { "avif", Pictures.Avif(Exif(false)) },
        { "jxl", Pictures.Jxl(Exif(true), packed: true) },
        { "gif", Pictures.Gif(Examples.A1111) },
        { "tiff", Exif(false) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_CutAtEveryByte_NeverThrows(string format, byte[] file)
    {
        for (var length = 0; length <= file.Length; length++)
        {
            Read.Bytes(file[..length]).ShouldNotBeNull($"{format} cut at {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FlippedBytes_NeverThrows(string format, byte[] file)
    {
        var random = new Random(20_261);
        for (var round = 0; round < 400; round++)
        {
            var broken = (byte[])file.Clone();
            for (var i = random.Next(1, 8); i > 0; i--)
            {
                broken[random.Next(broken.Length)] = random.Next(4) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
            }

            Read.Bytes(broken).ShouldNotBeNull($"{format} round {round}");
        }
    }

    [Fact]
    public void Read_DirectoryLoop_Ends()
    {
        // One entry, pointing at its own directory, which also follows itself.
        byte[] loop = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0x4A, 1, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0];

        Read.Bytes(Pictures.JpegWithExif(loop)).Generation.ShouldBeNull();
    }

    [Fact]
    public void Read_HundredThousandNestedDirectories_DoNotOverflowTheStack()
    {
        const int count = 100_000;
        var tiff = new byte[8 + (count * 18)];
        "II*\0"u8.CopyTo(tiff);
        tiff[4] = 8;
        for (var i = 0; i < count; i++)
        {
            var at = 8 + (18 * i);
            tiff[at] = 1;
            (tiff[at + 2], tiff[at + 3], tiff[at + 4], tiff[at + 6]) = (0x4A, 0x01, 4, 1);
            BitConverter.TryWriteBytes(tiff.AsSpan(at + 10), at + 18);
        }

        Read.Bytes(new PngFile().Chunk("eXIf", tiff).Build()).Groups.ShouldNotBeNull();
    }

    [Fact]
    public void Read_NestedXmp_IsRefusedNotOverflowed()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));

        Read.Bytes(new PngFile().International("XML:com.adobe.xmp", deep).Build()).Warnings.ShouldContain(warning => warning.Contains("XMP"));
    }

    [Fact]
    public void Read_EntityBomb_IsRefused()
    {
        const string bomb = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>""";

        Read.Bytes(Pictures.JpegWithXmp(bomb)).Warnings.ShouldContain(warning => warning.StartsWith("PH4213"));
    }

    [Fact]
    public void Read_DeepJson_IsLeftAsText() =>
        Read.Bytes(new PngFile().Text("prompt", new string('[', 10_000) + new string(']', 10_000)).Build()).Generation.ShouldBeNull();

    [Fact]
    public void Read_HugeGraph_Ends()
    {
        var json = new StringBuilder("{");
        for (var i = 0; i < 60_000; i++)
        {
            json.Append($"\"{i}\":{{\"class_type\":\"SaveImage\",\"inputs\":{{\"images\":[\"{(i + 1) % 60_000}\",0],\"image\":[\"{(i * 7) % 60_000}\",0]}}}},");
        }

        Read.Bytes(new PngFile().Text("prompt", json.Append("\"x\":1}").ToString()).Build()).Generation.ShouldNotBeNull().Generator.ShouldBe("ComfyUI");
    }

    [Fact]
    public void Read_HalfSurrogates_AreMended()
    {
        var result = Read.Bytes(new PngFile().Text("prompt", Examples.ComfyApi.Replace("in fog", "in \\ud800 fog")).Build());

        result.Generation.ShouldNotBeNull().Seed.ShouldBe(ulong.MaxValue);
        var utf16 = Read.Bytes(Pictures.JpegWithExif(new ExifBlock(true).Exif().Undefined(0x9286, [.. "UNICODE\0"u8, 0, 0x61, 0xD8, 0, 0, 0x62]).Build()));
        utf16.Fields.Description.ShouldNotBeNull().ShouldNotContain('\ud800');
    }

    [Fact]
    public void Read_TextsThatDoubleAndMultiply_End()
    {
        var json = new StringBuilder("""{"out":{"class_type":"SaveImage","inputs":{"images":["s",0]}},"s":{"class_type":"KSampler","inputs":{"seed":3,"steps":1,"model":["m",0],"positive":["p",0],"negative":["r",0],"latent_image":["e",0]}},"m":{"class_type":"L","inputs":{"ckpt_name":"m"}},"e":{"class_type":"EmptyLatentImage","inputs":{"width":8,"height":8}},"p":{"class_type":"CLIPTextEncode","inputs":{"text":["0",0]}},"r":{"class_type":"CLIPTextEncode","inputs":{"text":["q",0]}},""");
        var many = new string('a', 100_000);
        json.Append($$"""  "q":{"class_type":"StringReplace","inputs":{"string":"{{many}}","find":"a","replace":"{{many}}"} },""");
        for (var i = 0; i < 30; i++)
        {
            json.Append($$"""  "{{i}}":{"class_type":"StringConcatenate","inputs":{"string_a":["{{i + 1}}",0],"string_b":["{{i + 1}}",0],"delimiter":"{{many}}"} },""");
        }

        json.Append("""  "30":{"class_type":"PrimitiveString","inputs":{"value":"x"}}}""");

        var info = Read.Bytes(new PngFile().Text("prompt", json.ToString()).Build()).Generation.ShouldNotBeNull();

        info.Seed.ShouldBe(3UL);
        info.Negative.ShouldBe(many);
        info.Prompt.ShouldNotBeNull().Length.ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public void Read_SubgraphsWithinEachOther_End()
    {
        const string canvas = """{"nodes":[{"id":1,"type":"a"},{"id":2,"type":"a"}],"links":[],"definitions":{"subgraphs":[{"id":"a","nodes":[{"id":1,"type":"b"},{"id":2,"type":"a"}],"links":[]},{"id":"b","nodes":[{"id":1,"type":"a"},{"id":2,"type":"b"},{"id":3,"type":"KSampler","widgets_values":[5,"fixed",3,1,"euler","normal",1]}],"links":[]}]}}""";

        Read.Bytes(new PngFile().Text("workflow", canvas).Build()).Generation.ShouldNotBeNull().Generator.ShouldBe("ComfyUI");
    }

    [Fact]
    public void Read_OverlappingProfileEntries_AreNotCopied()
    {
        var profile = new byte[1 << 20];
        profile[128 + 2] = 0xFF;
        for (var at = 132; at + 12 < profile.Length; at += 12)
        {
            (profile[at], profile[at + 1], profile[at + 2], profile[at + 9]) = ((byte)(at >> 16), (byte)(at >> 8), (byte)at, 0x0F);
        }

        Read.Bytes(new PngFile().Chunk("iCCP", [.. "p\0\0"u8, .. PngFile.Zlib(profile)]).Build()).Groups.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public void Read_KeyOfWrongLength_CostsTheChunkOnly(int length)
    {
        var png = new PngFile().Text(new string('k', length), "v").Text("Title", "The pier");

        Read.Bytes(png.Build()).Fields.Title.ShouldBe("The pier");
    }

    [Fact]
    public void Read_NulFilledComment_IsNothing()
    {
        var result = Read.Bytes(Pictures.JpegWithExif(new ExifBlock(true).Exif().Undefined(0x9286, new byte[5_000]).Build()));

        result.Fields.Description.ShouldBeNull();
        result.Generation.ShouldBeNull();
    }
}
