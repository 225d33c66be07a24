using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>The containers this plugin opens.</summary>
internal static class KnownContainers
{
    private const int HeadLength = 32;

    // CR3 is a kind of what HEIF takes for its own, so it is asked first.
    private static readonly IContainer[] All =
    [
        new PngContainer(), new JpegContainer(), new WebpContainer(), new GifContainer(), new JxlContainer(),
        new Cr3Container(), new HeifContainer(), new TiffContainer(), new Rw2Container(), new RafContainer(),
    ];

    public static IContainer? Of(IByteSource source)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        var length = source.Read(0, head);
        foreach (var container in All)
        {
            if (container.Matches(head[..length]))
            {
                return container;
            }
        }

        return null;
    }
}
