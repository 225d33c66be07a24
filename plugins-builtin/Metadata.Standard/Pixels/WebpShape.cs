using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>Whether a WebP keeps single bits: without loss, or with a plane of alpha, which is never lossy here.</summary>
internal static class WebpShape
{
    private const int HeadLength = 4 << 10;

    public static bool MayHide(IByteSource source)
    {
        var head = source.Block(0, HeadLength).Span;
        return head.StartsWith("RIFF"u8) && head.Length > 16 && head[8..].StartsWith("WEBP"u8) && (head.IndexOf("VP8L"u8) >= 0 || head.IndexOf("ALPH"u8) >= 0);
    }
}
