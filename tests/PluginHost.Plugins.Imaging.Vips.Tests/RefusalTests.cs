using System.Text;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    public static TheoryData<string, string, string> Files() => new()
    {
        { "notes.jpg", "68656C6C6F20776F726C64", "PH4102" },
        { "archive.png", "504B030414000000", "PH4102" },
        { "paper.jpg", "255044462D312E370A", "PH4102" },
        { "film.jpg", "000000186674797069736F6D0000020069736F6D", "PH4102" },
        { "nothing.jpg", "", "PH4103" },
        { "start.jpg", "FFD8", "PH4105" },
        { "start.png", "89504E470D0A1A0A", "PH4105" },
        { "start.gif", "474946383961", "PH4105" },
        { "start.webp", "524946460000000057454250", "PH4105" },
        { "start.tiff", "49492A00", "PH4105" },
        { "start.avif", "0000002066747970617669660000000061766966", "PH4105" },
        { "loop.tiff", "49492A000800000000000800000008000000", "PH4105" },
        { "photo.heic", "00000018667479706865696300000000", "PH4106" },
        { "photo.jxl", "0000000C4A584C200D0A870A", "PH4106" },
        { "drawing.svg", "3C7376672F3E", "PH4106" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ProbeAndDecode_BadFile_RefuseWithTheSameCode(string name, string hex, string code)
    {
        var file = _folder.Add(name, Convert.FromHexString(hex));

        var probed = await _engine.Probe(file);
        var decoded = await _engine.Decode(file, [new OutputSpec("out", ImageEncoding.Jpeg)], []);

        probed.Info.ShouldBeNull();
        probed.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        probed.Refusal.Reason.ShouldContain(name);
        probed.Refusal.Cure.ShouldNotBeNullOrEmpty();
        decoded.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        decoded.Outputs.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ProbeAndDecode_FileOfOurs_IsCalledByItsOriginalName(string name, string hex, string code)
    {
        var file = _folder.Add("0f3c9a", Convert.FromHexString(hex)) with { Name = name };

        var probed = await _engine.Probe(file);
        var decoded = await _engine.Decode(file, [], [new SampleSpec(8, 8)]);

        probed.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        probed.Refusal.Reason.ShouldStartWith($"{name} ");
        decoded.Refusal.ShouldNotBeNull().Reason.ShouldStartWith($"{name} ");
        ((string[])[probed.Refusal.Reason, decoded.Refusal.Reason, .. decoded.Warnings]).ShouldAllBe(text => !text.Contains("0f3c9a"));
    }

    [Fact]
    public async Task Probe_MissingFileOfOurs_DoesNotTellWhereItWas()
    {
        var result = await _engine.Probe(_folder.Missing("0f3c9a") with { Name = "beach.jpg" });

        result.Refusal.ShouldNotBeNull().Reason.ShouldStartWith("beach.jpg cannot be opened: ");
        result.Refusal.Reason.ShouldNotContain("0f3c9a");
    }

    [Fact]
    public async Task Probe_Heic_SaysThatTheOriginalIsNotTakenInAndWhy()
    {
        var result = await _engine.Probe(_folder.Add("IMG_1.HEIC", Convert.FromHexString("00000018667479706865696300000000")));

        result.Refusal.ShouldNotBeNull().ToString().ShouldContain("libheif");
        result.Refusal.ToString().ShouldContain("not taken in");
    }

    [Fact]
    public async Task Probe_MissingFile_IsRefused()
    {
        var result = await _engine.Probe(_folder.Missing("gone.jpg"));

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4107");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with\0nul.jpg")]
    public async Task Probe_ImpossiblePath_IsRefused(string path)
    {
        var result = await _engine.Probe(new ImageFile(path));

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4107");
    }

    [Fact]
    public async Task Probe_Folder_IsRefused()
    {
        var result = await _engine.Probe(new ImageFile(Path.GetTempPath()));

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4107");
    }

    [Theory]
    [InlineData(100, 100, 9_999, 65_500)]
    [InlineData(100, 100, 300_000_000, 99)]
    public async Task ProbeAndDecode_OverLimits_AreRefusedFromTheHeader(int width, int height, long maxPixels, int maxEdge)
    {
        var file = _folder.Add("big.png", TestPictures.Png(1, width, height));
        var limits = new ImageLimits(maxPixels, maxEdge, MaxFrames: 10);

        (await _engine.Probe(file, limits)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4104");
        (await _engine.Decode(file, [], [new SampleSpec(8, 8)], limits)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4104");
    }

    [Fact]
    public async Task Decode_TextNamedLikeAPicture_SaysWhatItHolds()
    {
        var result = await _engine.Decode(_folder.Add("cat.jpg", Encoding.UTF8.GetBytes("a cat")), [], []);

        result.Refusal.ShouldNotBeNull().Reason.ShouldBe("cat.jpg is not a picture: it holds text.");
    }

    public void Dispose() => _folder.Dispose();
}
