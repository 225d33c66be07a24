using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Layout;

/// <summary>Walks the library in order of key, holding one folder per level in memory. Links are not followed: they could make a circle.</summary>
internal static class BlobLister
{
    public static IEnumerable<BlobInfo> List(LibraryRoot root, string prefix)
    {
        if (prefix.Length == 0)
        {
            return Walk(root.Folder, "");
        }

        if (!BlobKey.TryParse(prefix.EndsWith('/') ? prefix[..^1] : prefix, out var start) || LibraryRoot.IsReserved(start.Value.Split('/')[0]))
        {
            return [];
        }

        var path = root.PathOf(start);
        return File.Exists(path) ? [Info(start, new FileInfo(path))] : Walk(path, start.Value + "/");
    }

    public static BlobInfo Info(BlobKey key, FileInfo file) =>
        new(key, file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)) { LocalPath = file.FullName };

    private static IEnumerable<BlobInfo> Walk(string folder, string prefix)
    {
        foreach (var (name, entry) in Entries(folder, prefix))
        {
            if (entry is DirectoryInfo)
            {
                foreach (var blob in Walk(entry.FullName, prefix + name))
                {
                    yield return blob;
                }
            }
            else if (BlobKey.TryParse(prefix + name, out var key) && entry.Exists)
            {
                yield return Info(key, (FileInfo)entry);
            }
        }
    }

    // A folder counts with its slash: 'a-b/x' comes before 'a/x', as the keys do.
    private static List<(string Name, FileSystemInfo Entry)> Entries(string folder, string prefix)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry.LinkTarget is null && (prefix.Length > 0 || !LibraryRoot.IsReserved(entry.Name)))
                .Select(entry => (Name: entry is DirectoryInfo ? entry.Name + "/" : entry.Name, Entry: entry)).ToList();
            entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }
}
