using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Groups;

/// <summary>Looks at a profile's table before the library does, which copies each entry: overlapping entries would let a small file claim gigabytes.</summary>
internal static class IccTable
{
    private const int Start = 128;
    private const int MostTags = 200;

    public static bool IsSane(IByteSource profile)
    {
        if (!profile.TryUInt32(Start, bigEndian: true, out var count) || count > MostTags)
        {
            return false;
        }

        long bytes = 0;
        for (var i = 0; i < count && profile.TryUInt32(Start + 12 + (12 * i), bigEndian: true, out var length); i++)
        {
            bytes += length;
        }

        return bytes <= MetadataLimits.BlockBytes;
    }
}
