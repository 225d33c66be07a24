namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>Tells what a file holds from its first bytes. Its name and extension count for nothing.</summary>
internal static class FileSniffer
{
    /// <summary>Enough for every signature, and for the <c>&lt;svg</c> behind a long comment.</summary>
    public const int HeadLength = 4096;

    /// <param name="head">The first <see cref="HeadLength"/> bytes, or all there are.</param>
    public static FileKind Identify(ReadOnlySpan<byte> head)
    {
        if (TiffKind.Identify(head) is { } raw)
        {
            return raw;
        }

        foreach (var signature in Signatures.All)
        {
            if (signature.Matches(head))
            {
                return signature.Kind;
            }
        }

        return IsoMediaFile.Identify(head) ?? CutOffPicture(head) ?? TextFile.Identify(head) ?? new FileKind("data of an unknown kind");
    }

    /// <summary>A file that ends inside a signature: better called a truncated picture than unknown data.</summary>
    private static FileKind? CutOffPicture(ReadOnlySpan<byte> head)
    {
        foreach (var signature in Signatures.All)
        {
            if (signature.Kind.Format is not null && signature.MatchesTruncated(head))
            {
                return signature.Kind;
            }
        }

        return null;
    }
}
