using PluginHost.Packages.Contents;
using PluginHost.Runtime.Settings;

namespace PluginHost.Packages.Archives;

/// <summary>Writes the plugin's files, and nothing else of a package, into a folder that did not exist before. Runs nothing and sets no modes.</summary>
internal static class PackageExtractor
{
    private const int BufferLength = 128 * 1024;

    /// <param name="archive">What to unpack.</param>
    /// <param name="folder">Must not exist; is removed again when something is wrong.</param>
    /// <param name="progress">Bytes written of all.</param>
    public static async Task ExtractAsync(PackageArchive archive, string folder, Action<long, long>? progress, CancellationToken cancellationToken)
    {
        if (Path.Exists(folder))
        {
            throw new IOException($"{folder} is there already.");
        }

        var files = archive.Entries.Where(entry => !entry.IsFolder && entry.Name.StartsWith(PackageLayout.PluginFolder, StringComparison.Ordinal)).ToList();
        var (done, total) = (0L, files.Sum(entry => entry.Size));
        Directory.CreateDirectory(folder);
        try
        {
            foreach (var entry in files)
            {
                await WriteAsync(archive, entry, Target(folder, entry.Name), cancellationToken);
                done += entry.Size;
                progress?.Invoke(done, total);
            }

            foreach (var written in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
            {
                AtomicFile.FlushNames(written);
            }
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private static async Task WriteAsync(PackageArchive archive, ArchiveEntry entry, string target, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferLength);
        await using var content = archive.Open(entry);
        await content.CopyToAsync(file, BufferLength, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    // Names were checked when the archive was opened; this holds even if a rule there were wrong.
    private static string Target(string folder, string name)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        var target = Path.GetFullPath(Path.Combine(root, name[PackageLayout.PluginFolder.Length..]));
        return target.StartsWith(root, StringComparison.Ordinal) ? target : throw ArchiveRefusals.Name(name, name, "a path that leaves the plugin's folder");
    }
}
