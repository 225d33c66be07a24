namespace PluginHost.Plugins.Metadata.Standard;

/// <summary>What one file may cost. Real workflows reach a few megabytes; everything beyond is an attack or an accident.</summary>
internal static class MetadataLimits
{
    /// <summary>Most bytes of one block or inflated text.</summary>
    public const int BlockBytes = 16 << 20;

    /// <summary>Most bytes of all blocks and texts of a file together.</summary>
    public const int FileBytes = 64 << 20;

    /// <summary>Most blocks and texts of a file.</summary>
    public const int Parts = 512;

    /// <summary>Most chunks, segments or boxes that are stepped over.</summary>
    public const int Steps = 200_000;

    /// <summary>Most entries of all groups together.</summary>
    public const int Entries = 4_000;

    /// <summary>Most characters of an entry's value, as the contract says.</summary>
    public const int EntryCharacters = 16 << 10;

    /// <summary>Most warnings that are worth listing.</summary>
    public const int Warnings = 32;
}
