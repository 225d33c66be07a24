using System.Text;
using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

/// <summary>Rows 45 to 52 of the table of true test files: NovelAI, and text hidden in pixels.</summary>
public sealed class NovelRowTests
{
    private const string Comment = """{"prompt":"two people","uc":"blurry","steps":28,"scale":5.5,"cfg_rescale":0.2,"seed":77,"sampler":"k_euler_ancestral","noise_schedule":"karras","width":832,"height":1216,"request_type":"PromptGenerateRequest","v4_prompt":{"caption":{"base_caption":"two people","char_captions":[{"char_caption":"girl, red coat","centers":[{"x":0.3,"y":0.5}]},{"char_caption":"boy","centers":[{"x":0.7,"y":0.5}]}]},"use_coords":true},"v4_negative_prompt":{"caption":{"base_caption":"blurry","char_captions":[{"char_caption":"hat","centers":[]},{"char_caption":"","centers":[]}]}},"signed_hash":"abc="}""";

    private static readonly string Envelope = $$"""{"Comment":{{JsonSerializer.Serialize(Comment)}},"Description":"\u0000two people é","Generation time":"3.8e-05","Software":"NovelAI","Source":"NovelAI Diffusion V4.5 4BDE2A90"}""";

    private static void ShouldBeThePicture(GenerationInfo? found)
    {
        var info = found.ShouldNotBeNull();
        (info.Generator, info.Prompt, info.Negative, info.Seed, info.Steps, info.Cfg).ShouldBe(("NovelAI", "two people", "blurry", 77UL, 28, 5.5));
        (info.Sampler, info.SamplerId, info.Scheduler, info.Width, info.Height, info.Mode).ShouldBe(("k_euler_ancestral", "euler_ancestral", "karras", 832, 1216, "txt2img"));
        (info.Model, info.ModelHash, info.ModelHashKind).ShouldBe(("NovelAI Diffusion V4.5", "4BDE2A90", "novelai"));
        info.Characters.ShouldBe([new GenerationCharacter("girl, red coat", "hat", 0.3, 0.5), new GenerationCharacter("boy", "", 0.7, 0.5)]);
        info.Extensions.ShouldContain(new MetadataEntry("signed_hash", "abc="));
        info.Extensions.ShouldContain(new MetadataEntry("cfg_rescale", "0.2"));
    }

    private static byte[] InAlpha(string mark, byte[] payload, uint? length = null) =>
        new PngFile().BuildPixels(HiddenText.Width, HiddenText.Height, HiddenText.InAlpha(mark, payload, length));

    [Fact]
    public void Read_GM45Png_HasTwoCharacters()
    {
        var result = Read.Bytes(new PngFile().Text("Title", "NovelAI generated image").Text("Description", "two people").Text("Software", "NovelAI")
            .Text("Source", "NovelAI Diffusion V4.5 4BDE2A90").Text("Generation time", "3.8e-05").Text("Comment", Comment).Build());

        ShouldBeThePicture(result.Generation);
        (result.Fields.Title, result.Fields.Description).ShouldBe((null, null));
    }

    [Fact]
    public void Read_GM45OlderPng_HasNoCharacters()
    {
        var info = Read.Bytes(new PngFile().Text("Description", "a boat").Text("Software", "NovelAI").Text("Source", "Stable Diffusion XL 7BCCAA2C")
            .Text("Comment", """{"steps":28,"sampler":"k_euler","seed":5,"strength":0.7,"noise":0.1,"scale":5,"uc":"fog"}""").Build()).Generation.ShouldNotBeNull();

        (info.Prompt, info.Negative, info.Model, info.ModelHash, info.Denoise, info.Mode).ShouldBe(("a boat", "fog", "Stable Diffusion XL", "7BCCAA2C", 0.7, "img2img"));
    }

    [Fact]
    public void Read_GM46Webp_SkipsFourNuls()
    {
        var exif = new ExifBlock(true).Text(0x010D, "NovelAI generated image").Text(0x010E, "\0\0\0\0two people é").Text(0x0131, "NovelAI Diffusion V4.5 4BDE2A90")
            .Exif().Undefined(0x9286, [.. "ASCII\0\0\0"u8, .. Encoding.UTF8.GetBytes(Envelope)]).Build();

        var result = Read.Bytes(Pictures.Webp(("VP8X", [0x18, 0, 0, 0, 0, 0, 0, 0, 0, 0]), ("EXIF", exif)));

        ShouldBeThePicture(result.Generation);
        result.Fields.Description.ShouldBeNull("it repeats the prompt");
    }

    [Fact]
    public void Read_GM47StealthComp_IsUnpacked()
    {
        var result = Read.Bytes(InAlpha("stealth_pngcomp", HiddenText.Gzip(Envelope)));

        ShouldBeThePicture(result.Generation);
        result.Raw.ShouldContain(raw => raw.Container == "pixels" && raw.Data.Length == Encoding.UTF8.GetByteCount(Envelope));
    }

    [Fact]
    public void Read_GM48StealthInfo_IsPlain()
    {
        const string small = """{"Comment":"{\"prompt\":\"a boat\",\"seed\":3}","Software":"NovelAI"}""";

        Read.Bytes(InAlpha("stealth_pnginfo", Encoding.UTF8.GetBytes(small))).Generation.ShouldNotBeNull().Seed.ShouldBe(3UL);
    }

    [Fact]
    public void Read_GM49StealthText_IsTheTextOfA1111()
    {
        var info = Read.Bytes(InAlpha("stealth_pngcomp", HiddenText.Gzip("a boat\nSteps: 20, Sampler: Euler a, Seed: 5, Size: 64x48, Version: f2.0.1v1.10.1"))).Generation.ShouldNotBeNull();

        (info.Generator, info.Prompt, info.Seed).ShouldBe(("Forge", "a boat", 5UL));
    }

    [Theory]
    [InlineData("stealth_rgbcomp")]
    [InlineData("stealth_rgbinfo")]
    public void Read_GM50StealthColour_BeginsWithinAPixel(string mark)
    {
        const string json = """{"sui_image_params":{"prompt":"a boat","seed":6}}""";
        var payload = mark.EndsWith("comp", StringComparison.Ordinal) ? HiddenText.Gzip(json) : Encoding.UTF8.GetBytes(json);
        var png = new PngFile().BuildPixels(HiddenText.Width, HiddenText.Height, HiddenText.InColour(mark, payload));

        var info = Read.Bytes(png).Generation.ShouldNotBeNull();

        (info.Generator, info.Seed).ShouldBe(("SwarmUI", 6UL));
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(0u)]
    [InlineData(20_000u)]
    public void Read_GM51AbsurdLength_IsAWarning(uint length)
    {
        var result = Read.Bytes(InAlpha("stealth_pngcomp", HiddenText.Gzip("x"), length));

        result.Generation.ShouldBeNull();
        result.Warnings.ShouldContain(warning => warning.StartsWith("PH4211"));
    }

    [Fact]
    public void Read_GM52OpaqueAlpha_IsNothing()
    {
        var result = Read.Bytes(new PngFile().BuildPixels(8, 200, [.. Enumerable.Repeat((byte)255, 8 * 200 * 4)]));

        (result.Generation, result.Warnings.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Read_StealthBesideText_TextWins() =>
        Read.Bytes(new PngFile().Text("parameters", "a ship\nSteps: 20, Sampler: Euler a, Seed: 9").BuildPixels(HiddenText.Width, HiddenText.Height, HiddenText.InAlpha("stealth_pngcomp", HiddenText.Gzip(Envelope))))
            .Generation.ShouldNotBeNull().Prompt.ShouldBe("a ship");

    [Fact]
    public async Task Read_StealthWebp_AsksTheEngine()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.webp");
        await File.WriteAllBytesAsync(path, Pictures.Webp(("VP8L", [0x2F, 0, 0, 0])), TestContext.Current.CancellationToken);
        try
        {
            var pixels = new PixelBuffer(HiddenText.Width, HiddenText.Height, SampleChannels.Rgba, HiddenText.InAlpha("stealth_pngcomp", HiddenText.Gzip(Envelope)));
            var reader = new StandardMetadataReader(new OneEngine(pixels));

            var result = await reader.ReadAsync(new MetadataRequest(new ImageFile(path), "webp"), TestContext.Current.CancellationToken);

            ShouldBeThePicture(result.Generation);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
