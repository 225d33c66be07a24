namespace PluginHost.Plugins.Library.Import.Paths;

/// <summary>Walks a folder in order of name. Linked folders are followed once; the library's own folder and hidden entries are left out.</summary>
internal sealed class FolderWalk(string root, string libraryFolder)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public IEnumerable<FoundFile> Files() => Walk(new DirectoryInfo(root), Path.GetFileName(Path.TrimEndingDirectorySeparator(root)));

    private IEnumerable<FoundFile> Walk(DirectoryInfo folder, string shown)
    {
        if (!TryEnter(folder))
        {
            yield break;
        }

        var (entries, problem) = List(folder);
        if (problem is not null)
        {
            yield return new FoundFile(folder.FullName, shown, ImportRefusals.Unreadable(folder.FullName, problem));
        }

        foreach (var name in entries.Any(entry => ByteNames.MayBe(entry.Name)) ? ByteNames.In(folder.FullName) : [])
        {
            var file = Path.Combine(folder.FullName, ByteNames.Shown(name));
            if (!ByteNames.Shown(name).StartsWith('.') && FileKinds.MayBePicture(file))
            {
                yield return new FoundFile(file, shown, null) { ByteName = name };
            }
        }

        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.') || (entry is FileInfo && ByteNames.MayBe(entry.Name) && !File.Exists(entry.FullName)))
            {
                continue;
            }

            if (entry is DirectoryInfo inner)
            {
                foreach (var file in Walk(inner, shown.Length == 0 ? inner.Name : $"{shown}/{inner.Name}"))
                {
                    yield return file;
                }
            }
            else if (FileKinds.MayBePicture(entry.Name))
            {
                yield return new FoundFile(entry.FullName, shown, null);
            }
        }
    }

    // A folder is known by where its links end: a link to a parent would be walked for ever.
    private bool TryEnter(DirectoryInfo folder)
    {
        var real = RealPath(folder);
        return !string.Equals(real, Path.TrimEndingDirectorySeparator(libraryFolder), StringComparison.Ordinal) && _visited.Add(real);
    }

    private static string RealPath(DirectoryInfo folder)
    {
        try
        {
            var parent = folder.Parent;
            var place = parent is null ? folder.FullName : Path.Combine(RealPath(parent), folder.Name);
            return Path.TrimEndingDirectorySeparator(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? place);
        }
        catch (IOException)
        {
            return folder.FullName;
        }
    }

    private static (IReadOnlyList<FileSystemInfo> Entries, string? Problem) List(DirectoryInfo folder)
    {
        try
        {
            return ([.. folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return ([], error.Message);
        }
    }
}
