using System.IO.Compression;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests;

/// <summary>Pictures out of the library by the command line, without a server.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_IntoAFolderAndAnArchive_WritesWhatTheLibraryHas()
    {
        var (home, pictures) = (_folder.Sub("home"), _folder.Sub("pictures"));
        PictureFolder.WritePngs(pictures, 3, 64, 48);
        (await CommandLine.RunAsync(home, "import", pictures)).ExitCode.ShouldBe(0);
        var originals = Directory.GetFiles(pictures).Select(File.ReadAllBytes).ToList();

        var plain = await CommandLine.RunAsync(home, "export", "--to", _folder.File("out"));
        var small = await CommandLine.RunAsync(home, "export", "--to", _folder.File("small.zip"), "--captions", "tags", "--set", "resolution=half", "--set", "names=numbers", "--json");
        var again = await CommandLine.RunAsync(home, "export", "--to", _folder.File("small.zip"));

        plain.ExitCode.ShouldBe(0, plain.Error);
        plain.Output.ShouldContain("3 pictures written");
        Directory.GetFiles(_folder.File("out")).Select(File.ReadAllBytes).ShouldBe(originals, ignoreOrder: true);
        small.ExitCode.ShouldBe(0, small.Error);
        small.Json().GetProperty("written").GetInt32().ShouldBe(3);
        using var archive = ZipFile.OpenRead(_folder.File("small.zip"));
        archive.Entries.Select(entry => entry.Name).ShouldBe(["000001.png", "000001.txt", "000002.png", "000002.txt", "000003.png", "000003.txt"], ignoreOrder: true);
        var size = new byte[24];
        using (var png = archive.GetEntry("000001.png")!.Open())
        {
            await png.ReadExactlyAsync(size, TestContext.Current.CancellationToken);
        }

        (size[19], size[23]).ShouldBe(((byte)32, (byte)24), "a PNG's width and height are in its first bytes");
        (again.ExitCode, again.Error.Contains("PH7062", StringComparison.Ordinal)).ShouldBe((1, true), again.Error);
        Directory.EnumerateFileSystemEntries(Path.Combine(home, "library", ".exports")).ShouldBeEmpty("what was fetched is not kept");
    }
}
