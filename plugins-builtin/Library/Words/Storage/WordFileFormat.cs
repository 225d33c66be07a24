namespace PluginHost.Plugins.Library.Words.Storage;

/// <summary>A snapshot on the medium: a magic number, a version, runs of numbers or bytes with their lengths, and a SHA-256 over all of it.</summary>
internal static class WordFileFormat
{
    /// <summary>Changes with every change of what is in the file or of what the numbers mean.</summary>
    public const long Version = 1;

    public const int ChecksumBytes = 32;

    public static ReadOnlySpan<byte> Magic => "PHWORDS\n"u8;
}
