using PluginHost.Plugins.Library.Import.Archives;
using PluginHost.Plugins.Library.Tests;
using PluginHost.Sdk.Import;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>A zip archive on its way into the library: counted, listed and unpacked.</summary>
internal sealed class ArchiveTarget : ITarget
{
    private const int MostEntries = 500;
    private const long MostBytes = 64 << 20;

    private readonly TestLibrary _library = new();

    public ArchiveTarget() => _library.Settings.Current = _library.Settings.Current with { MaxArchiveEntries = MostEntries, MaxPictureBytes = 16 << 20, MaxUnpackedBytes = MostBytes };

    public async Task RunAsync(byte[] bytes, string folder)
    {
        var path = Path.Combine(folder, "file.zip");
        await File.WriteAllBytesAsync(path, bytes);
        var archive = new ImportItem("key", "file.zip") { LocalPath = path };
        var expander = _library.Get<ArchiveExpander>();
        Answers.Check(await expander.CountAsync(path, CancellationToken.None) <= MostEntries, "More files are counted than an archive may hold.");
        await foreach (var item in expander.ListAsync(archive, CancellationToken.None))
        {
            Check(item);
        }

        await foreach (var item in expander.ExpandAsync(archive, _ => false, CancellationToken.None))
        {
            Check(item);
            if (item.LocalPath is { } staged)
            {
                Answers.Check(Path.GetDirectoryName(staged) == _library.Blobs.StagingFolder, $"A file was unpacked to {staged}.");
                File.Delete(staged);
            }
        }

        Answers.Check(_library.Blobs.Staged.Count == 0, "Something was left in the staging folder.");
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    private static void Check(ImportItem item)
    {
        Answers.Check(item.Name.IndexOfAny(['/', '\\']) < 0 && item.Name is not ("" or "." or "..") && !item.Folder.Split('/').Contains(".."), $"'{item.Folder}' '{item.Name}' could leave its folder.");
        if (item.Refusal is { } refusal)
        {
            Answers.CheckRefusal(refusal);
        }
    }
}
