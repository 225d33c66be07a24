using System.IO.Compression;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Import.Archives;

public sealed class ArchiveImportTests : IAsyncLifetime
{
    private readonly TestLibrary _library = new();

    public async ValueTask InitializeAsync() => await _library.LoadAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Import_Archive_TakesInItsPictures()
    {
        var path = Zip(("a.png", Some.Picture(1)), ("trip/day 1/b.png", Some.Picture(2)), ("trip/day 1/b.txt", "the caption"u8.ToArray()), ("__MACOSX/a.png", Some.Picture(3)), (".DS_Store", [1]), ("trip/readme.md", [2]));

        var job = await _library.ImportAsync(path);

        _library.Lines(job.Id).ShouldBe([("a.png", ImportOutcome.Imported, null), ("b.png", ImportOutcome.Imported, null)]);
        var b = _library.Catalog.Records.Single(record => record.Name == "b.png");
        b.Folder.ShouldBe("trip/day 1");
        b.Description.ShouldBe("the caption");
        _library.Blobs.Staged.ShouldBeEmpty();
        File.Exists(path).ShouldBeTrue();
        job.Progress.Total.ShouldBe(2);
    }

    [Theory]
    [InlineData("../../evil.png", "evil.png", "")]
    [InlineData("/etc/evil.png", "evil.png", "etc")]
    [InlineData("C:\\windows\\evil.png", "evil.png", "windows")]
    [InlineData("a/../../b/evil.png", "evil.png", "a/b")]
    public async Task Import_EntryThatClimbs_StaysInside(string entry, string name, string folder)
    {
        var job = await _library.ImportAsync(Zip((entry, Some.Picture(1))));

        job.State.ShouldBe(JobState.Succeeded);
        var record = _library.Catalog.Records.ShouldHaveSingleItem();
        record.Name.ShouldBe(name);
        record.Folder.ShouldBe(folder);
        record.Key.Value.ShouldStartWith("originals/2026/11/evil-");
        Directory.GetFiles(_library.Files.Path, "evil*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_TooManyEntries_IsRefusedAsAWhole()
    {
        _library.Settings.Current = _library.Settings.Current with { MaxArchiveEntries = 2 };

        await ShouldRefuseAsync(Zip(("a.png", Some.Picture(1)), ("b.png", Some.Picture(2)), ("c.png", Some.Picture(3))), "PH4512");
    }

    [Fact]
    public async Task Import_UnpacksToTooMuch_StopsThere()
    {
        _library.Settings.Current = _library.Settings.Current with { MaxUnpackedBytes = 60 };
        var path = Zip(("a.png", Some.Picture(1)), ("b.png", Some.Picture(2)));

        var job = await _library.ImportAsync(path);

        _library.Lines(job.Id).ShouldBe([("a.png", ImportOutcome.Imported, null), (Path.GetFileName(path), ImportOutcome.Failed, "PH4513")]);
        _library.Blobs.Staged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_Bomb_IsRefusedWhileItUnpacks()
    {
        // 80 MB of zeroes deflate to some 80 KB.
        _library.Settings.Current = _library.Settings.Current with { MaxArchiveRatio = 100 };

        await ShouldRefuseAsync(Zip(("bomb.png", new byte[80 * 1024 * 1024])), "PH4514", "bomb.png");
    }

    [Fact]
    public async Task Import_ArchiveInArchive_IsRefused() => await ShouldRefuseAsync(Zip(("inner.zip", [1, 2, 3])), "PH4516", "inner.zip");

    [Fact]
    public async Task Import_EncryptedEntry_IsRefused()
    {
        var path = Zip(("secret.png", Some.Picture(1)));
        var bytes = await File.ReadAllBytesAsync(path);
        SetEncryptedBit(bytes, "PK\x03\x04"u8, 6);
        SetEncryptedBit(bytes, "PK\x01\x02"u8, 8);
        await File.WriteAllBytesAsync(path, bytes);

        await ShouldRefuseAsync(path, "PH4515", "secret.png");
    }

    [Fact]
    public async Task Import_DamagedArchive_IsRefused()
    {
        await ShouldRefuseAsync(_library.Files.Write("broken.zip", "PK is all there is"), "PH4511");
    }

    [Fact]
    public async Task Import_DamagedEntry_IsRefusedAndTheRestTaken()
    {
        var path = Zip(("a.png", Some.Picture(1, 64, 48)), ("b.png", Some.Picture(2)));
        var bytes = await File.ReadAllBytesAsync(path);
        var data = bytes.AsSpan().IndexOf("a.png"u8) + 5;
        bytes.AsSpan(data, 12).Fill(0xFF);
        await File.WriteAllBytesAsync(path, bytes);

        var job = await _library.ImportAsync(path);

        job.State.ShouldBe(JobState.Succeeded);
        _library.Lines(job.Id).Count(line => line.Outcome == ImportOutcome.Failed).ShouldBe(1);
        _library.Lines(job.Id).ShouldContain(("b.png", ImportOutcome.Imported, null));
        _library.Blobs.Staged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_ArchiveAgainAfterACut_TakesOnlyTheRest()
    {
        var path = Zip(("a.png", Some.Picture(1)), ("b.png", Some.Picture(2)));
        _library.Blobs.PutRefusal = new Sdk.Refusal("PH6103", "The disk is full.");
        var job = await _library.ImportAsync(path);
        job.State.ShouldBe(JobState.Queued);
        _library.Blobs.Staged.ShouldBeEmpty();

        _library.Blobs.PutRefusal = null;
        await _library.Jobs.RunAsync(job.Id);
        var decodes = _library.Engine.Decodes;
        await _library.Jobs.RunAsync(job.Id);

        _library.Lines(job.Id).Count(line => line.Outcome == ImportOutcome.Imported).ShouldBe(2);
        _library.Engine.Decodes.ShouldBe(decodes);
    }

    private static void SetEncryptedBit(byte[] bytes, ReadOnlySpan<byte> signature, int flags) => bytes[bytes.AsSpan().IndexOf(signature) + flags] |= 1;

    private async Task ShouldRefuseAsync(string path, string code, string? name = null)
    {
        var job = await _library.ImportAsync(path);

        job.State.ShouldBe(JobState.Succeeded);
        _library.Lines(job.Id).ShouldBe([(name ?? Path.GetFileName(path), ImportOutcome.Failed, code)]);
        _library.Catalog.Records.ShouldBeEmpty();
        _library.Blobs.Keys.ShouldBeEmpty();
        _library.Blobs.Staged.ShouldBeEmpty();
    }

    private string Zip(params (string Name, byte[] Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return _library.Files.Write("pictures.zip", memory.ToArray());
    }
}
