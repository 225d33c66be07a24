using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>A box of the ISO base media file format.</summary>
/// <param name="Kind">Four letters.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct IsoBox(string Kind, long Start, long End)
{
    public long Length => End - Start;

    /// <summary>The boxes between two places, as far as they are whole.</summary>
    public static IEnumerable<IsoBox> In(IByteSource source, long start, long end)
    {
        for (var step = 0; step < MetadataLimits.Steps && start + 8 <= end && source.TryUInt32(start, bigEndian: true, out var size32); step++)
        {
            var kind = TextBytes.Latin1(source.Block(start + 4, 4).Span);
            long header = 8, size = size32;
            if (size == 1)
            {
                if (!source.TryUInt32(start + 8, bigEndian: true, out var high) || !source.TryUInt32(start + 12, bigEndian: true, out var low))
                {
                    yield break;
                }

                (header, size) = (16, high > int.MaxValue ? long.MaxValue : ((long)high << 32) | low);
            }
            else if (size == 0)
            {
                size = end - start;
            }

            if (size < header || size > end - start)
            {
                yield break;
            }

            yield return new IsoBox(kind, start + header, start + size);
            start += size;
        }
    }
}
