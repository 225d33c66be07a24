using System.IO.Enumeration;

namespace PluginHost.Runtime.Discovery;

/// <summary>Tells whether a folder's files changed, from names, sizes and times alone.</summary>
internal readonly record struct FolderStamp(int Files, long Bytes, long Hash)
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public static FolderStamp Of(string folder)
    {
        var files = new FileSystemEnumerable<(string Path, long Length, long Ticks)>(
            folder,
            static (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.Ticks),
            All)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
        };
        var (count, bytes, hash) = (0, 0L, 0L);
        foreach (var file in files)
        {
            count++;
            bytes += file.Length;

            // A sum does not depend on the order in which the system lists files.
            hash += HashCode.Combine(string.GetHashCode(file.Path, StringComparison.Ordinal), file.Length, file.Ticks);
        }

        return new FolderStamp(count, bytes, hash);
    }
}
