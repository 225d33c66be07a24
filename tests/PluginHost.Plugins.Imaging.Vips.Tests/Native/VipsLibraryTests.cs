using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Native;

public sealed class VipsLibraryTests : IDisposable
{
    private readonly PictureFolder _folder = new();

    public VipsLibraryTests() => VipsLibrary.EnsureStarted();

    [Fact]
    public void Version_Library_IsTheOneThatIsPinned() => VipsLibrary.Version.ShouldStartWith("8.18.");

    [Theory]
    [InlineData("svgload_source")]
    [InlineData("vipsload_source")]
    [InlineData("csvload_source")]
    public void Loader_NotForStrangersFiles_IsBlocked(string loader)
    {
        using var source = VipsApi.SourceNewFromFile(_folder.Add("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8).Path);
        using var call = new VipsOperationCall(loader);
        call.With("source", source);

        Should.Throw<VipsException>(() => call.ToImage()).Reason.ShouldContain("blocked");
    }

    [Theory]
    [InlineData("pdfload")]
    [InlineData("matload")]
    [InlineData("magickload")]
    [InlineData("ppmload")]
    [InlineData("openslideload")]
    public void Loader_NotForStrangersFiles_IsBlockedOrNotEvenBuiltIn(string loader) =>
        Should.Throw<VipsException>(() =>
        {
            using var call = new VipsOperationCall(loader);
            call.With("filename", _folder.Add("file", "P1 1 1 0"u8).Path).ToImage();
        }).Reason.ShouldMatch("blocked|not found");

    [Fact]
    public void Call_UnknownOperation_SaysLibvipsOwnWords() =>
        Should.Throw<VipsException>(() => new VipsOperationCall("no_such_thing")).Reason.ShouldContain("no_such_thing");

    [Fact]
    public void Call_UnknownArgument_IsNotSilentlyIgnored()
    {
        using var call = new VipsOperationCall("flatten");

        Should.Throw<ArgumentException>(() => call.With("bakground", 1)).Message.ShouldContain("bakground");
    }

    [Fact]
    public void Call_Failure_ClearsTheErrorText()
    {
        Should.Throw<VipsException>(() => new VipsOperationCall("no_such_thing"));

        VipsErrors.Take().ShouldBe("libvips gave no reason");
    }

    [Fact]
    public void Dispose_Twice_GivesBackOnce()
    {
        using var source = VipsApi.SourceNewFromFile(_folder.Add("a.png", TestPictures.Png(1)).Path);
        var call = new VipsOperationCall("pngload_source");
        var image = call.With("source", source).ToImage();
        var shared = image.Share();

        call.Dispose();
        call.Dispose();
        image.Dispose();
        image.Dispose();

        VipsApi.ImageWidth(shared).ShouldBe(64);
        Should.Throw<ObjectDisposedException>(() => VipsApi.ImageWidth(image));
        shared.Dispose();
        source.Dispose();
        VipsMemory.Now().Objects.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();
}
