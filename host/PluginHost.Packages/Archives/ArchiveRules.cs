namespace PluginHost.Packages.Archives;

/// <summary>What the entries of a package must keep together.</summary>
internal static class ArchiveRules
{
    // Below this even a package of zeros does no harm.
    private const long AlwaysAllowed = 1 << 20;

    public static void Check(ArchiveFile file, IReadOnlyList<ArchiveEntry> entries, ArchiveLimits limits)
    {
        CheckNames(file, entries);
        CheckBudget(file, entries, limits);
        if (entries.SingleOrDefault(entry => entry.Name == PackageArchive.SignatureName) is { } signature
            && (signature.Flags != 0 || signature.IsDeflated || signature.ExternalAttributes != 0 || signature.RawName.Length != PackageArchive.SignatureName.Length))
        {
            throw ArchiveRefusals.Content(file.Path, signature.Name, "a signature must be stored as it is, without flags and attributes");
        }
    }

    private static void CheckNames(ArchiveFile file, IReadOnlyList<ArchiveEntry> entries)
    {
        var seen = new Dictionary<string, ArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!seen.TryAdd(EntryNames.Key(entry.Name), entry))
            {
                throw ArchiveRefusals.Name(file.Path, entry.Name, $"which on some systems is the same file as '{seen[EntryNames.Key(entry.Name)].Name}'");
            }
        }

        foreach (var entry in entries)
        {
            var key = EntryNames.Key(entry.Name);
            for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
            {
                if (seen.TryGetValue(key[..slash], out var parent) && !parent.IsFolder)
                {
                    throw ArchiveRefusals.Name(file.Path, entry.Name, $"which lies below '{parent.Name}', a file");
                }
            }
        }
    }

    private static void CheckBudget(ArchiveFile file, IReadOnlyList<ArchiveEntry> entries, ArchiveLimits limits)
    {
        var unpacked = entries.Sum(entry => entry.Size);
        if (unpacked > limits.MaxUnpackedBytes)
        {
            throw ArchiveRefusals.TooLarge(file.Path, $"unpacks to {unpacked} bytes, allowed are {limits.MaxUnpackedBytes}");
        }

        if (unpacked > AlwaysAllowed && unpacked / limits.MaxRatio > file.Length)
        {
            throw ArchiveRefusals.TooLarge(file.Path, $"unpacks to more than {limits.MaxRatio} times its own size, as bombs do");
        }
    }
}
