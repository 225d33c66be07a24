using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Layout;

/// <summary>The folder whose files are the blobs, and the way from a key to a path in it.</summary>
internal sealed class LibraryRoot
{
    public LibraryRoot(string folder)
    {
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Staging = Path.Combine(Folder, ".staging");
    }

    public string Folder { get; }

    /// <summary>Inside the library, so that putting is a rename on one volume.</summary>
    public string Staging { get; }

    /// <summary>What lives beside the blobs and is none: unfinished files, the lock of the host, and the database of an embedded catalogue.</summary>
    public static bool IsReserved(string firstSegment) =>
        firstSegment.Equals(".staging", StringComparison.OrdinalIgnoreCase)
        || firstSegment.Equals(".host.lock", StringComparison.OrdinalIgnoreCase)
        || firstSegment.StartsWith("library.db", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of a key.</summary>
    /// <exception cref="StorageRefusedException">The key is reserved, or a link on its way leads out of the library (PH6108).</exception>
    public string PathOf(BlobKey key)
    {
        var segments = key.Value.Split('/');
        if (key.Value.Length == 0 || IsReserved(segments[0]))
        {
            throw StorageRefusals.Unusable(key, "That name is kept for the library itself.");
        }

        var path = Folder;
        foreach (var segment in segments)
        {
            path = Path.Combine(path, segment);
            if (LeadsOutside(path))
            {
                throw StorageRefusals.Unusable(key, $"'{path}' is a link that leads out of the library.");
            }
        }

        return path;
    }

    /// <summary>Whether a path, seen as it is written, is inside <paramref name="folder"/>.</summary>
    public static bool IsInside(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool LeadsOutside(string path)
    {
        var entry = new FileInfo(path);
        if (entry.LinkTarget is null)
        {
            return false;
        }

        var target = Resolve(path);
        return target is null || !IsInside(target, Resolve(Folder) ?? Folder);
    }

    // Links may stand anywhere in what a link points at, so every step of the way is followed.
    private static string? Resolve(string path, int depth = 0)
    {
        if (depth > 40)
        {
            return null;
        }

        var root = Path.GetPathRoot(path)!;
        var resolved = root;
        foreach (var segment in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, segment);
            if (new FileInfo(resolved).LinkTarget is { } target)
            {
                if (Resolve(Path.GetFullPath(target, Path.GetDirectoryName(resolved)!), depth + 1) is not { } followed)
                {
                    return null;
                }

                resolved = followed;
            }
        }

        return resolved;
    }
}
