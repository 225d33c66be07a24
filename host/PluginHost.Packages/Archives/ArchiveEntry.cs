namespace PluginHost.Packages.Archives;

/// <summary>A file inside of a package, as directory and local header agree on it.</summary>
/// <param name="Name">Path with <c>/</c>, percent signs decoded. A folder's ends with <c>/</c>.</param>
/// <param name="HeaderOffset">Where its header in the central directory begins.</param>
/// <param name="HeaderLength">Bytes of that header.</param>
/// <param name="Offset">Where its local header begins.</param>
internal sealed record ArchiveEntry(string Name, long HeaderOffset, int HeaderLength, long Offset)
{
    public required bool IsDeflated { get; init; }

    public required bool HasDescriptor { get; init; }

    public required ushort Flags { get; init; }

    public required uint ExternalAttributes { get; init; }

    public required uint Crc { get; init; }

    public required long CompressedSize { get; init; }

    public required long Size { get; init; }

    /// <summary>The name's bytes as they are written.</summary>
    public required byte[] RawName { get; init; }

    /// <summary>Where its content begins.</summary>
    public long DataOffset { get; init; }

    /// <summary>Where the next entry, or the directory, begins.</summary>
    public long End { get; init; }

    public bool IsFolder => Name.EndsWith('/');
}
