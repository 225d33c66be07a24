namespace PluginHost.Packages.Archives;

/// <summary>What a package may cost, checked against its directory before the first byte is written and again while its content is read.</summary>
public sealed record ArchiveLimits
{
    /// <summary>Bytes of the package itself.</summary>
    public long MaxFileBytes { get; init; } = 1L << 30;

    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Bytes of all files together once unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 2L << 30;

    /// <summary>Unpacked bytes for one byte of the package. Deflate reaches 1,032 with zeros; libraries with their texts reach about 10.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Characters of a path inside of the package.</summary>
    public int MaxPathLength { get; init; } = 240;

    /// <summary>Folders in folders.</summary>
    public int MaxDepth { get; init; } = 20;
}
