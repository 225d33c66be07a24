using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

/// <summary>Rows 75 to 77 of the table of true test files: marks that say "made by AI".</summary>
public sealed class ProvenanceRowTests
{
    private const string Trained = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static readonly byte[] Store = Jumbf.Store("OpenAI Media Service API", "gpt-image", Trained);

    private static byte[] Segment(int number, byte[] part) => [(byte)'J', (byte)'P', 0, 1, 0, 0, 0, (byte)number, .. part];

    public static TheoryData<string, byte[]> Containers() => new()
    {
        { "caBX", new PngFile().Chunk("caBX", Store).Build() },
        { "APP11", Pictures.Jpeg((0xEB, Segment(1, Store))) },
        { "APP11 in two", Pictures.Jpeg((0xEB, Segment(1, Store[..100])), (0xEB, Segment(2, [.. Store[..8], .. Store[100..]]))) },
        { "RIFF", Pictures.Webp(("VP8 ", [0, 0]), ("C2PA", Store)) },
        { "uuid", [.. Pictures.Box("ftyp", [.. "avif"u8, 0, 0, 0, 0]), .. Pictures.Box("uuid", [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81, 0, 0, 0, 0, .. "manifest\0"u8, 0, 0, 0, 0, 0, 0, 0, 0, .. Store])] },
        { "jumb", [0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A, .. Store] },
        { "C2PA_GIF", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x21, 0xFF, 11, .. "C2PA_GIF"u8, 1, 0, 0, .. Store.Chunk(255).SelectMany(block => (byte[])[(byte)block.Length, .. block]), 0, 0x3B] },
    };

    [Theory]
    [MemberData(nameof(Containers))]
    public void Read_GM75Credentials_TellTheVendor(string container, byte[] file)
    {
        var result = Read.Bytes(file);

        var origin = result.Origin.ShouldNotBeNull(container);
        (origin.IsAi, origin.Vendor, origin.ClaimGenerator, origin.DigitalSourceType).ShouldBe((true, "OpenAI", "OpenAI Media Service API", "trainedAlgorithmicMedia"));
        origin.Actions.ShouldBe(["c2pa.created"]);
        origin.Sources.ShouldBe(["c2pa"]);
        var info = result.Generation.ShouldNotBeNull();
        (info.Generator, info.Prompt).ShouldBe(("OpenAI", null));
    }

    [Fact]
    public void Read_GM75CameraCredentials_AreNoGeneration()
    {
        var result = Read.Bytes(new PngFile().Chunk("caBX", Jumbf.Store("Leica M11-P", "Leica", "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")).Build());

        (result.Origin.ShouldNotBeNull().IsAi, result.Origin.Vendor, result.Generation).ShouldBe((false, "Leica", null));
    }

    [Fact]
    public void Read_GM75OlderCredentialsWithoutATerm_GoByTheVendor() =>
        Read.Bytes(new PngFile().Chunk("caBX", Jumbf.Store("ChatGPT", "DALL-E", null)).Build()).Generation.ShouldNotBeNull().Generator.ShouldBe("OpenAI");

    [Fact]
    public void Read_GM76BrokenStore_IsHarmless()
    {
        var random = new Random(76);
        for (var length = 0; length < Store.Length; length++)
        {
            var broken = Store[..length];
            for (var i = 0; i < length / 40; i++)
            {
                broken[random.Next(length)] = (byte)random.Next(256);
            }

            Read.Bytes(new PngFile().Chunk("caBX", broken).Text("Title", "The pier").Build()).Fields.Title.ShouldBe("The pier");
        }
    }

    [Theory]
    [InlineData("trainedAlgorithmicMedia", true, false)]
    [InlineData("HTTPS://cv.iptc.org/newscodes/digitalsourcetype/TRAINEDALGORITHMICMEDIA", true, false)]
    [InlineData("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia", false, true)]
    [InlineData("compositeSynthetic", false, true)]
    [InlineData("algorithmicMedia", false, false)]
    [InlineData("algorithmicallyEnhanced", false, false)]
    [InlineData("digitalCapture", false, false)]
    [InlineData("computationalCapture", false, false)]
    [InlineData("digitalCreation", false, false)]
    [InlineData("digitalArt", false, false)]
    [InlineData("negativeFilm", false, false)]
    [InlineData("positiveFilm", false, false)]
    [InlineData("print", false, false)]
    [InlineData("humanEdits", false, false)]
    [InlineData("minorHumanEdits", false, false)]
    [InlineData("compositeCapture", false, false)]
    [InlineData("composite", false, false)]
    [InlineData("softwareImage", false, false)]
    [InlineData("virtualRecording", false, false)]
    [InlineData("screenCapture", false, false)]
    [InlineData("dataDrivenMedia", false, false)]
    public void Read_GM77SourceType_TellsAModelsPart(string term, bool isAi, bool isPartly)
    {
        var result = Read.Bytes(Pictures.JpegWithXmp(Xmp($"""i:DigitalSourceType="{term}" """)));

        (result.Origin.ShouldNotBeNull().IsAi, result.Origin.IsPartlyAi, result.Generation is not null).ShouldBe((isAi, isPartly, isAi));
        result.Origin.DigitalSourceType.ShouldNotBeNull().ShouldBe(term.Split('/')[^1], StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("Made with Google AI", true)]
    [InlineData("Edited with Google AI", false)]
    public void Read_GM77CreditLine_IsAMark(string credit, bool isAi)
    {
        var iptc = Read.Bytes(Pictures.JpegWithIptc(Pictures.Iptc((110, Encoding.ASCII.GetBytes(credit))))).Origin.ShouldNotBeNull();

        (iptc.IsAi, iptc.IsPartlyAi, iptc.Vendor).ShouldBe((isAi, !isAi, "Google"));
    }

    [Fact]
    public void Read_GM77FieldsForModels_AreTheRecordOfLastResort()
    {
        var info = Read.Bytes(Pictures.JpegWithXmp(Xmp("""i:AISystemUsed="Painter" i:AISystemVersionUsed="3" i:AIPromptInformation="a boat" i:AIPromptWriterName="Ann" """))).Generation.ShouldNotBeNull();

        (info.Generator, info.GeneratorVersion, info.Prompt).ShouldBe(("Painter", "3", "a boat"));
        info.Extensions.ShouldBe([new MetadataEntry("Prompt writer", "Ann")]);
    }

    private static string Xmp(string attributes) => $"""
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" {attributes}/></rdf:RDF></x:xmpmeta>
        """;
}
