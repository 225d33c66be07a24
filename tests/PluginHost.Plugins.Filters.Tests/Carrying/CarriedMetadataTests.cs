using System.Text;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Filters.Tests.Carrying;

/// <summary>A filtered copy says of itself what its source does, as whoever reads it finds.</summary>
public sealed class CarriedMetadataTests : IAsyncLifetime
{
    private const string Parameters = "a lighthouse in fog ☂\nNegative prompt: blurry\nSteps: 28, Sampler: Euler a, CFG scale: 5.5, Seed: 4203817765, Size: 64x48, Model: harbour";
    private const string Prompt = """{"3":{"class_type":"KSampler","inputs":{"seed":77,"steps":24,"cfg":4.5,"sampler_name":"euler","scheduler":"normal","denoise":1,"positive":["6",0]}},"6":{"class_type":"CLIPTextEncode","inputs":{"text":"a harbour"}}}""";
    private const string Workflow = """{"nodes":[{"id":3,"type":"KSampler"}],"links":[],"version":0.4}""";

    private static readonly byte[] Thumbnail = Encoding.ASCII.GetBytes("the thumbnail of before");

    private FilterHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = (await FilterHouse.StartAsync()).Add("test.fade", new Fade()).Add("test.strip", new Strip());

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("jpeg", false)]
    [InlineData("png", false)]
    [InlineData("webp", false)]
    [InlineData("jpeg", true)]
    public async Task Run_Photograph_KeepsCameraDatePlaceAndRights(string format, bool bigEndian)
    {
        var source = await ImportAsync("photo.jpg", Photograph(bigEndian));

        var made = await RunAsync(source, format);

        made.Format.ShouldBe(format);
        (made.Fields.Camera, made.Fields.Lens, made.Fields.TakenAt, made.Fields.Iso, made.Fields.ExposureSeconds)
            .ShouldBe((source.Fields.Camera, source.Fields.Lens, source.Fields.TakenAt, source.Fields.Iso, source.Fields.ExposureSeconds));
        (source.Fields.Camera, source.Fields.Lens, source.Fields.Iso).ShouldBe(("Acme One", "Acme 35mm", 400));
        made.Fields.Latitude.ShouldNotBeNull().ShouldBe(48.5, 0.0001);
        (await ReadAsync(made)).Fields.Rights.ShouldBe("© Olga");

        // Upright pixels that still said they lie on their side would be turned once more.
        (source.Width, source.Height, made.Width, made.Height).ShouldBe((12, 16, 12, 16));
        var bytes = Bytes(made);
        Encoding.Latin1.GetString(bytes).ShouldNotContain(Encoding.ASCII.GetString(Thumbnail));
        Encoding.Latin1.GetString(bytes).ShouldNotContain("tiff:Orientation=\"6\"");
        await ShouldComeOutAgainAsync(made);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public async Task Run_GeneratedByA1111_KeepsThePrompt(string format)
    {
        var source = await ImportAsync("a1111.png", TestPictures.Png(64, 48, (x, y) => TestPictures.Rgba((byte)(x * 3), (byte)(y * 3), 90), ("parameters", Parameters)));

        var made = await RunAsync(source, format);

        var generation = (await ReadAsync(made)).Generation.ShouldNotBeNull();
        (generation.Prompt, generation.Negative, generation.Seed?.ToString()).ShouldBe(("a lighthouse in fog ☂", "blurry", "4203817765"));
        await ShouldComeOutAgainAsync(made);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public async Task Run_GeneratedByComfyUi_KeepsPromptAndWorkflow(string format)
    {
        var source = await ImportAsync("comfy.png", TestPictures.Png(64, 48, (x, y) => TestPictures.Rgba((byte)(x * 3), (byte)(y * 3), 90), ("prompt", Prompt), ("workflow", Workflow)));

        var made = await RunAsync(source, format);

        (await ReadAsync(made)).Generation.ShouldNotBeNull().Prompt.ShouldBe("a harbour");
        Encoding.UTF8.GetString(Bytes(made)).ShouldContain(Workflow);
        await ShouldComeOutAgainAsync(made);
    }

    [Fact]
    public async Task Run_WorkflowTooLargeForJpeg_KeepsThePrompt()
    {
        var workflow = $$"""{"nodes":[],"note":"{{new string('w', 70_000)}}"}""";
        var source = await ImportAsync("comfy.png", TestPictures.Png(64, 48, (x, y) => TestPictures.Rgba((byte)(x * 3), (byte)(y * 3), 90), ("prompt", Prompt), ("workflow", workflow)));

        var made = await RunAsync(source, "jpeg");

        (await ReadAsync(made)).Generation.ShouldNotBeNull().Prompt.ShouldBe("a harbour");
    }

    [Fact]
    public async Task Run_ClearPictureToWebp_KeepsAlphaBesideMetadata()
    {
        var source = await ImportAsync("clear.png", TestPictures.Png(64, 48, (x, y) => TestPictures.Rgba((byte)(x * 3), (byte)(y * 3), 90, (byte)(x * 4)), ("parameters", Parameters)));

        var made = await RunAsync(source, "webp");

        made.HasAlpha.ShouldBeTrue();
        (await ReadAsync(made)).Generation.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    public async Task Run_Strip_SaysNothingWhateverComesAfterIt(string format)
    {
        var source = await ImportAsync("photo.jpg", Photograph(bigEndian: true));

        var made = await RunAsync(source, format, "test.strip", "test.fade");

        var said = (await ReadAsync(made)).Fields;
        (said.Camera, said.Latitude, said.Rights).ShouldBe((null, null, null));
        Encoding.Latin1.GetString(Bytes(made)).ShouldNotContain("Acme");
        await ShouldComeOutAgainAsync(made);
    }

    private static byte[] Photograph(bool bigEndian)
    {
        var exif = new ExifBlock(bigEndian)
            .Text(0x010F, "Acme").Text(0x0110, "Acme One").Short(0x0112, 6).Text(0x8298, "© Olga")
            .Exif().Text(0x9003, "2024:05:06 07:08:09").Short(0x8827, 400).Rationals(0x829A, (1, 250)).Text(0xA434, "Acme 35mm").Short(0xA002, 16).Short(0xA003, 12)
            .Gps().Text(1, "N").Rationals(2, (48, 1), (30, 1), (0, 1)).Text(3, "E").Rationals(4, (11, 1), (0, 1), (0, 1))
            .Build();
        var packet = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>""";
        return TestPictures.WithExif(TestPictures.WithXmp(TestPictures.Jpeg(), packet), WithThumbnail(exif, bigEndian));
    }

    /// <summary>A second directory behind everything, to which the first one points.</summary>
    private static byte[] WithThumbnail(byte[] exif, bool bigEndian)
    {
        var entries = bigEndian ? exif[9] : exif[8];
        var second = exif.Length;
        byte[] Number(int value)
        {
            var bytes = BitConverter.GetBytes(value);
            return bigEndian ? [.. bytes.Reverse()] : bytes;
        }

        byte[] Word(int value) => bigEndian ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];
        var place = second + 2 + 24 + 4;
        Number(second).CopyTo(exif, 10 + (12 * entries));
        return [.. exif, .. Word(2), .. Word(0x0201), .. Word(4), .. Number(1), .. Number(place), .. Word(0x0202), .. Word(4), .. Number(1), .. Number(Thumbnail.Length), 0, 0, 0, 0, .. Thumbnail];
    }

    private async Task<PictureRecord> ImportAsync(string name, byte[] bytes)
    {
        await _house.Library.ImportAsync(_house.Library.Files.Write(name, bytes));
        return (await _house.Library.QueryAsync("")).Items.ShouldHaveSingleItem();
    }

    private async Task<PictureRecord> RunAsync(PictureRecord source, string format, params string[] filters)
    {
        var steps = filters.Length == 0 ? [new Step("test.fade")] : filters.Select(filter => new Step(filter)).ToList();
        var (_, report) = await _house.RunAsync([source.Id.Value], steps, new RunOutput(Format: format));
        report.Imported.ShouldBe(1, string.Join('\n', report.Items.Select(item => item.Refusal)));
        return (await _house.Library.QueryAsync("from:" + source.Id.Value)).Items.ShouldHaveSingleItem();
    }

    private async Task<MetadataResult> ReadAsync(PictureRecord picture)
    {
        using var reader = _house.Library.Capabilities.Rent<IMetadataReader>();
        return await reader.Capability.ReadAsync(new MetadataRequest(new ImageFile(PathOf(picture)), picture.Format), TestContext.Current.CancellationToken);
    }

    private async Task ShouldComeOutAgainAsync(PictureRecord made)
    {
        var recipe = await _house.Get<RecipeReader>().ReadAsync(made.Id, CancellationToken.None);
        (await _house.Get<RecipeChecker>().CheckAsync(new Filters.Pictures.SourcePicture(made), recipe!, CancellationToken.None)).Same.ShouldBeTrue();
    }

    private byte[] Bytes(PictureRecord picture) => File.ReadAllBytes(PathOf(picture));

    private string PathOf(PictureRecord picture) => Path.Combine(_house.Library.Context.LibraryFolder, picture.Key.Value);

    [Filter("test.strip", "Strip")]
    private sealed class Strip : IMultiImageFilter
    {
        public IReadOnlyList<FilterOutput> Apply(Image image, FilterContext context) => [new FilterOutput(image) { StripMetadata = true }];
    }
}
