using PluginHost.Packages.Archives;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Archives;

public sealed class PackageExtractorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Extract_Package_WritesThePluginsFilesOnly()
    {
        await ExtractAsync(new SomePackage("acme.warm", "1.0.0") { More = [new("plugin/ui/a.js", "x"u8.ToArray()) { Attributes = 0x81FF0000 }, new("lib/net10.0/x.dll", [])] }.ToBytes());

        Directory.EnumerateFiles(_folder.In("out"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.In("out"), file)).Order(StringComparer.Ordinal)
            .ShouldBe(["Main.dll", "plugin.json", Path.Combine("ui", "a.js")]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_folder.In("out", "ui", "a.js")).ShouldNotBe((UnixFileMode)0x1FF);
        }
    }

    [Fact]
    public async Task Extract_DamagedFile_LeavesNothing()
    {
        var bytes = new SomePackage("acme.warm", "1.0.0") { More = [new("plugin/z.bin", [1, 2, 3]) { Crc = 7 }] }.ToBytes();

        (await Should.ThrowAsync<PackageException>(ExtractAsync(bytes))).Refusal.Code.ShouldBe("PH1804");

        Directory.Exists(_folder.In("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task Extract_FolderThatIsThere_IsLeftAlone()
    {
        _folder.Write("out/mine.txt", [1]);

        await Should.ThrowAsync<IOException>(ExtractAsync(new SomePackage("acme.warm", "1.0.0").ToBytes()));

        File.Exists(_folder.In("out", "mine.txt")).ShouldBeTrue();
    }

    public void Dispose() => _folder.Dispose();

    private async Task ExtractAsync(byte[] package)
    {
        using var archive = PackageArchive.Open(_folder.Write("a.nupkg", package), new ArchiveLimits());
        await PackageExtractor.ExtractAsync(archive, _folder.In("out"), null, TestContext.Current.CancellationToken);
    }
}
