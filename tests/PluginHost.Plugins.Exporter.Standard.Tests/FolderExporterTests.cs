using PluginHost.Sdk.Export;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Plugins.Exporter.Standard.Tests;

public sealed class FolderExporterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pluginhost-export-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Export_AsItIs_WritesOriginalsUnderTheirNames()
    {
        await RunAsync("{}");

        Names().ShouldBe(["picture-1.png", "picture-2.png"]);
        File.ReadAllBytes(PathOf("picture-1.png")).ShouldBe(MadePictures.Png(1));
        File.GetLastWriteTimeUtc(PathOf("picture-1.png")).ShouldBe(MadePictures.Record(1).Fields.TakenAt!.Value.UtcDateTime);
    }

    [Theory]
    [InlineData("""{"captions":"tags"}""", "red hat, made 1")]
    [InlineData("""{"captions":"tags","tagFormat":"underscores"}""", "red_hat, made_1")]
    [InlineData("""{"captions":"description"}""", "Number 1.")]
    public async Task Export_WithCaptions_LiesThemBeside(string arguments, string expected)
    {
        await RunAsync(arguments);

        Names().ShouldBe(["picture-1.png", "picture-1.txt", "picture-2.png", "picture-2.txt"]);
        File.ReadAllText(PathOf("picture-1.txt")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"resolution":"half"}""", 800)]
    [InlineData("""{"resolution":"quarter"}""", 400)]
    [InlineData("""{"resolution":"size","longEdge":100}""", 100)]
    public async Task Export_Smaller_MakesThemOfThatSize(string arguments, int longEdge)
    {
        await RunAsync(arguments);

        File.ReadAllBytes(PathOf("picture-1.png")).Length.ShouldBe((int)(await MadePictures.Exported(1).RenderAsync(new ExportRendering(longEdge), default)).Content.Length);
    }

    [Fact]
    public async Task Export_Numbered_CountsInOrder()
    {
        await RunAsync("""{"names":"numbers","captions":"tags"}""");

        Names().ShouldBe(["000001.png", "000001.txt", "000002.png", "000002.txt"]);
    }

    private async Task RunAsync(string arguments)
    {
        var pictures = new[] { MadePictures.Exported(1), MadePictures.Exported(2) }.ToAsyncEnumerable();

        var result = await new FolderExporter().ExportAsync(new ExportRequest(pictures, arguments) { Folder = _folder.FullName }, TestContext.Current.CancellationToken);

        (result.Written, result.Refusal).ShouldBe((2, null));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private IEnumerable<string> Names() => _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);
}
