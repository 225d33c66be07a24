using PluginHost.Plugins.Decoder.Raw.Previews;

namespace PluginHost.Plugins.Decoder.Raw.Formats;

/// <summary>Tells raw files by their first bytes and reads what they hold.</summary>
internal static class RawFile
{
    /// <summary>Whether it may be a raw file, from the first bytes alone. Those that are TIFF to the letter take a look inside.</summary>
    public static bool MayBeRaw(ReadOnlySpan<byte> head) => ReaderOf(head) is not null;

    /// <returns>Null where it is no raw file.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static RawContents? Read(Stream stream)
    {
        var head = new byte[16];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return ReaderOf(head.AsSpan(0, length))?.Invoke(stream);
    }

    private static Func<Stream, RawContents?>? ReaderOf(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("FUJIFILMCCD-RAW"u8) => FujiRaw.Read,
        _ when head.Length >= 12 && head[4..].StartsWith("ftypcrx "u8) => CanonMovieRaw.Read,
        _ when head.Length >= 10 && head.StartsWith("II*\0"u8) && head[8..].StartsWith("CR"u8) => stream => TiffRaw.Read(stream, RawKind.Cr2),
        _ when head.StartsWith("IIU\0"u8) => stream => TiffRaw.Read(stream, RawKind.Rw2),
        _ when head.StartsWith("IIRO"u8) || head.StartsWith("IIRS"u8) || head.StartsWith("MMOR"u8) => stream => TiffRaw.Read(stream, RawKind.Orf),
        _ when head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) => stream => TiffRaw.Read(stream, null),
        _ => null,
    };
}
