using System.Text;
using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Reading;

public sealed class StoredReadingTests
{
    private const string Text = "灯台 a boat\nSteps: 20, Sampler: Euler a, Seed: 5";

    public static TheoryData<string, byte[]> Files() => new()
    {
        { "png", new PngFile().Text("parameters", Examples.A1111).Text("prompt", Examples.ComfyApi).Build() },
        { "japanese", new PngFile().Text("parameters", Text).Build() },
        { "jpeg, other order than the file's", Pictures.JpegWithExif(new ExifBlock(false).Text(0x0131, "x").Exif().Undefined(0x9286, ExifBlock.Unicode(Text, bigEndianText: true)).Build()) },
        { "first directory", Pictures.Webp(("EXIF", new ExifBlock(true).Text(0x0110, "prompt:" + Examples.ComfyApi).Build())) },
        { "gif", Pictures.Gif(Text) },
        { "pixels", new PngFile().BuildPixels(HiddenText.Width, HiddenText.Height, HiddenText.InAlpha("stealth_pngcomp", HiddenText.Gzip(Text))) },
        { "credentials", new PngFile().Chunk("caBX", Jumbf.Store("ChatGPT", "DALL-E", "trainedAlgorithmicMedia")).Build() },
        { "xmp", Pictures.JpegWithXmp("""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmp:CreatorTool="Draw Things" exif:UserComment='{"c":"a boat","seed":5}'/></rdf:RDF></x:xmpmeta>""") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_StoredDataAlone_GivesTheSame(string what, byte[] file)
    {
        var first = Read.Bytes(file);
        first.Generation.ShouldNotBeNull(what);

        var again = await new StandardMetadataReader(NoCapabilities.Instance).ReadAsync(
            new MetadataRequest(new ImageFile("/nowhere/some.png"), "png") { Raw = first.Raw }, TestContext.Current.CancellationToken);

        JsonSerializer.Serialize(again.Generation).ShouldBe(JsonSerializer.Serialize(first.Generation));
        (again.Origin?.Vendor, again.Raw.Count).ShouldBe((first.Origin?.Vendor, first.Raw.Count));
    }

    [Fact]
    public async Task Read_StoredRubbish_IsNothing()
    {
        RawMetadata[] raw = [new("exif", "block", new byte[] { 1, 2, 3 }), new("xmp", "block", "<"u8.ToArray()), new("c2pa", "block", new byte[9]), new("what", "ever", Encoding.UTF8.GetBytes("x"))];

        (await new StandardMetadataReader(NoCapabilities.Instance).ReadAsync(new MetadataRequest(new ImageFile("/nowhere/some.png"), "png") { Raw = raw }, TestContext.Current.CancellationToken))
            .Generation.ShouldBeNull();
    }
}
