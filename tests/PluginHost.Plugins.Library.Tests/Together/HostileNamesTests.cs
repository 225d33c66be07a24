using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Library.Tests.Together;

/// <summary>Files under every name that a system lets one give, through the real store to the real catalogue.</summary>
public sealed partial class HostileNamesTests : IAsyncLifetime
{
    private const int LongestName = 255;

    private static readonly string[] Names =
    [
        "😀🏖️.png", "مرحبا\u200F.png", "photo\u202Egnp.exe.png", "CON", "nul.png", "Com1.PNG", "LPT9.tar.png", "trailing.", "trailing ", " leading", "-rf", "--help.png", "two\nlines.png", "bell\u0007tab\t.png",
        "e\u0301.png", "\u00E9.png", "%2e%2e%2fup.png", "~", "$(reboot).png", "a;b&c|d.png", "\u200B.png", "\u2028.png", "İıſK.png", "picture", "no extension",
    ];

    private static readonly string[] UnixNames = ["back\\slash.png", "a:b*c?\"<>|.png", "C:\\x.png", "up\\..\\..\\up.png", new('x', LongestName), new string('é', 125) + ".png", new string('字', 83) + ".png"];

    private readonly List<byte[]> _written = [];
    private RealLibrary _library = null!;

    private string Folder => Path.Combine(_library.Files.Path, "in");

    public async ValueTask InitializeAsync()
    {
        _library = await RealLibrary.StartAsync();
        Directory.CreateDirectory(Folder);
    }

    public async ValueTask DisposeAsync()
    {
        // Nor does .NET delete what it cannot name.
        _written.ForEach(path => Remove(path));
        await _library.DisposeAsync();
    }

    [Fact]
    public async Task Import_EveryName_ComesInAndStaysInside()
    {
        string[] names = OperatingSystem.IsWindows() ? ["😀.png", "e\u0301.png"] : [.. Names, .. UnixNames];
        foreach (var (name, seed) in names.Select((name, index) => (name, index)))
        {
            await File.WriteAllBytesAsync(Path.Combine(Folder, name), TestPictures.Png(seed, 8, 8), TestContext.Current.CancellationToken);
        }

        await ShouldAllComeInAsync(names.Length);

        var shown = (await _library.QueryAsync("")).Items.Select(picture => picture.Name).ToList();
        foreach (var plain in names.Where(name => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.')))
        {
            shown.ShouldContain(plain);
        }
    }

    [Fact]
    public async Task Import_NamesThatAreNoText_ComeInAsLatin1()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        byte[][] names = [[.. "caf"u8, 0xE9, .. ".png"u8], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80, .. ".png"u8], [.. "\uFFFD.png"u8]];
        foreach (var (name, seed) in names.Select((name, index) => (name, index)))
        {
            Write(name, TestPictures.Png(seed, 8, 8));
        }

        // Never a picture by its name, whatever that is.
        Write([0xE9, .. ".txt"u8], "a text"u8.ToArray());

        await ShouldAllComeInAsync(names.Length);

        (await _library.QueryAsync("")).Items.Select(picture => picture.Name).ShouldContain("café.png");
        var (_, again) = await _library.ImportAsync(Folder);
        (again.Imported, again.Duplicates, again.Failed).ShouldBe((0, names.Length, 0));
    }

    private async Task ShouldAllComeInAsync(int count)
    {
        var (job, report) = await _library.ImportAsync(Folder);

        job.State.ShouldBe(JobState.Succeeded, job.Error?.ToString());
        (report.Imported, report.Failed).ShouldBe((count, 0), string.Join('\n', report.Items.Select(item => $"{item.Name} {item.Refusal}")));
        foreach (var picture in (await _library.QueryAsync("")).Items)
        {
            picture.Name.Length.ShouldBeInRange(1, LongestName);
            picture.Name.ShouldAllBe(letter => !char.IsControl(letter) && letter != '/' && letter != '\\' && letter != '\u202E');
        }

        var originals = Directory.GetFiles(Path.Combine(_library.Context.LibraryFolder, "originals"), "*", SearchOption.AllDirectories);
        originals.Length.ShouldBe(count);
        originals.ShouldAllBe(path => Encoding.UTF8.GetByteCount(Path.GetFileName(path)) <= LongestName && Path.GetFileName(path).EndsWith(".png", StringComparison.Ordinal));
        Directory.GetFiles(Path.Combine(_library.Context.LibraryFolder, ".staging")).ShouldBeEmpty();
        Directory.GetFileSystemEntries(Path.GetDirectoryName(_library.Context.LibraryFolder)!).Select(Path.GetFileName).ShouldBe(["cache", "library", "plugin-data"], ignoreOrder: true);
    }

    private void Write(byte[] name, byte[] content)
    {
        byte[] path = [.. Encoding.UTF8.GetBytes(Folder), (byte)'/', .. name, 0];
        _written.Add(path);
        using var file = new FileStream(new SafeFileHandle(Create(path, 0x1B6), ownsHandle: true), FileAccess.Write);
        file.Write(content);
    }

    [LibraryImport("libc", EntryPoint = "creat")]
    private static partial int Create([In] byte[] path, uint mode);

    [LibraryImport("libc", EntryPoint = "unlink")]
    private static partial int Remove([In] byte[] path);
}
