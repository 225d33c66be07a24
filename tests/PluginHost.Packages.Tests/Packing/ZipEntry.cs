namespace PluginHost.Packages.Tests.Packing;

/// <summary>An entry as a test wants it written, lies included.</summary>
internal sealed record ZipEntry(string Name, byte[] Content)
{
    public bool Deflate { get; init; } = true;

    public ushort Flags { get; init; }

    public ushort? Method { get; init; }

    public uint? Crc { get; init; }

    public uint? Size { get; init; }

    public uint Attributes { get; init; }

    public byte[] Extra { get; init; } = [];

    /// <summary>The name in its own header.</summary>
    public string? LocalName { get; init; }

    /// <summary>Takes the place of an earlier entry instead of one of its own.</summary>
    public int? SharesPlaceOf { get; init; }

    /// <summary>Sizes behind the content.</summary>
    public bool Descriptor { get; init; }
}
