using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Containers;

public sealed class ContainerTests
{
    private const string Text = "a boat\nSteps: 20, Sampler: Euler, Seed: 7";

    private static byte[] Exif() => new ExifBlock(true).Exif().Undefined(0x9286, ExifBlock.Unicode(Text, true)).Build();

    [Fact]
    public void Read_JapanesePrompt_IsFoundInTheOtherChunk()
    {
        var result = Read.Bytes(new PngFile().Text("parameters", "灯台\nSteps: 20, Sampler: Euler, Seed: 7").Build());

        result.Generation.ShouldNotBeNull().Prompt.ShouldBe("灯台");
        result.Raw.ShouldHaveSingleItem().Container.ShouldBe("png.iTXt");
    }

    [Fact]
    public void Read_Utf8InText_IsDecodedAndKeptByteExact()
    {
        var text = "café\r\nSteps: 20, Sampler: Euler, Seed: 7";

        var result = Read.Bytes(new PngFile().Utf8InText("parameters", text).Build());

        result.Generation.ShouldNotBeNull().Prompt.ShouldBe("café");
        var raw = result.Raw.ShouldHaveSingleItem();
        (raw.Container, raw.Key).ShouldBe(("png.tEXt", "parameters"));
        raw.Data.ToArray().ShouldBe(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Read_Latin1InText_IsDecoded() =>
        Read.Bytes(new PngFile().Text("parameters", "café\nSteps: 20, Sampler: Euler, Seed: 7").Build()).Generation.ShouldNotBeNull().Prompt.ShouldBe("café");

    [Fact]
    public void Read_CompressedBehindThePixels_IsRead() =>
        Read.Bytes(new PngFile().Compressed("parameters", Encoding.Latin1.GetBytes(Examples.A1111), afterPixels: true).Build()).Generation.ShouldNotBeNull().Seed.ShouldBe(4203817765UL);

    [Fact]
    public void Read_CompressedInternational_IsRead() =>
        Read.Bytes(new PngFile().International("parameters", Text, compressed: true).Build()).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);

    [Fact]
    public void Read_Bomb_CostsTheChunkOnly()
    {
        var png = new PngFile().Compressed("parameters", new byte[40 << 20]).Text("parameters", Text);

        var result = Read.Bytes(png.Build());

        result.Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);
        result.Warnings.ShouldContain(warning => warning.StartsWith("PH4212") && warning.Contains("parameters"));
    }

    [Fact]
    public void Read_WebpWithHeader_IsRead() =>
        Read.Bytes(Pictures.Webp(("EXIF", [.. "Exif\0\0"u8, .. Exif()]))).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);

    [Fact]
    public void Read_OddWebpChunk_IsPadded() =>
        Read.Bytes(Pictures.Webp(("ALPH", [1, 2, 3]), ("EXIF", Exif()))).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);

    [Fact]
    public void Read_Avif_FindsTheItem() => Read.Bytes(Pictures.Avif(Exif())).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Jxl_FindsTheBox(bool packed) => Read.Bytes(Pictures.Jxl(Exif(), packed)).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);

    [Fact]
    public void Read_GifComment_IsRead() => Read.Bytes(Pictures.Gif(Text + new string('x', 600))).Generation.ShouldNotBeNull().Prompt.ShouldBe("a boat");

    [Fact]
    public void Read_Tiff_IsItsOwnBlock() => Read.Bytes(Exif()).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);

    [Fact]
    public void Read_RawProfile_IsExif()
    {
        byte[] block = [.. "Exif\0\0"u8, .. Exif()];
        var profile = $"\nexif\n{block.Length,8}\n{Convert.ToHexStringLower(block).Insert(36, "\n")}\n";

        Read.Bytes(new PngFile().Compressed("Raw profile type APP1", Encoding.Latin1.GetBytes(profile)).Build()).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);
    }

    [Fact]
    public async Task Read_WrongExtension_GoesByContent()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "lies.png");
        await File.WriteAllBytesAsync(path, Pictures.JpegWithExif(Exif()), TestContext.Current.CancellationToken);

        (await Read.File(path)).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task Read_MissingFile_IsAWarning() =>
        (await Read.File(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n"), "none.png"))).Warnings.ShouldHaveSingleItem().ShouldStartWith("PH4213");

    [Fact]
    public async Task Read_MissingFileOfOurs_IsCalledByItsOriginalName()
    {
        var warning = (await Read.File(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n"), "0f3c9a"), "beach.png")).Warnings.ShouldHaveSingleItem();

        warning.ShouldStartWith("PH4213: 'beach.png' could not be read");
        warning.ShouldNotContain("0f3c9a");
    }

    [Fact]
    public void Read_PngTexts_AreAGroup()
    {
        var result = Read.Bytes(new PngFile().Text("Title", "The pier").Text("Software", "Paint").Build());

        result.Groups.Single(group => group.Name == "png").Entries.Select(entry => (entry.Key, entry.Value)).ShouldBe([("Title", "The pier"), ("Software", "Paint")]);
        (result.Fields.Title, result.Fields.Software).ShouldBe(("The pier", "Paint"));
    }

    [Fact]
    public void Read_LongEntry_IsCut() =>
        Read.Bytes(new PngFile().Text("Comment", new string('x', 50_000)).Build()).Groups.Single().Entries.Single().Value.Length.ShouldBe(16 << 10);
}
