namespace PluginHost.Packages.Archives;

/// <summary>
/// A package's file, read strictly: what one reader could understand differently from another is refused. The framework's own reader takes overlapping
/// entries, two names for one file, wrong checksums and data behind the end; a package that a signature covers must mean one thing only.
/// </summary>
internal sealed class PackageArchive : IDisposable
{
    public const string SignatureName = ".signature.p7s";

    private readonly Dictionary<string, ArchiveEntry> _byName;

    private PackageArchive(ArchiveFile file, EndRecord end, IReadOnlyList<ArchiveEntry> entries)
    {
        (File, End, Entries) = (file, end, entries);
        _byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    public string Path => File.Path;

    public long Length => File.Length;

    /// <summary>In the order of the directory.</summary>
    public IReadOnlyList<ArchiveEntry> Entries { get; }

    public ArchiveEntry? Signature => Find(SignatureName);

    public ArchiveFile File { get; }

    public EndRecord End { get; }

    /// <exception cref="PackageException">It is not an archive, or one that is refused.</exception>
    public static PackageArchive Open(string path, ArchiveLimits limits)
    {
        var file = new ArchiveFile(path);
        try
        {
            if (file.Length > limits.MaxFileBytes)
            {
                throw ArchiveRefusals.TooLarge(path, $"has {file.Length} bytes, allowed are {limits.MaxFileBytes}");
            }

            var end = EndRecord.Read(file, limits);
            var entries = DirectoryReader.Read(file, end, limits);
            ArchiveRules.Check(file, entries, limits);
            return new PackageArchive(file, end, LocalEntries.Check(file, entries, end.DirectoryOffset));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public ArchiveEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The entry's content; reading it to the end checks length and checksum.</summary>
    public Stream Open(ArchiveEntry entry) => EntryStream.Open(File, entry);

    /// <summary>The whole content of a small entry.</summary>
    public byte[] ReadAll(ArchiveEntry entry, int limit)
    {
        if (entry.Size > limit)
        {
            throw ArchiveRefusals.TooLarge(Path, $"has {entry.Size} bytes in '{entry.Name}', allowed are {limit}");
        }

        using var content = Open(entry);
        var bytes = new byte[entry.Size];
        content.ReadExactly(bytes);

        // The end is what checks.
        _ = content.ReadByte();
        return bytes;
    }

    public void Dispose() => File.Dispose();
}
