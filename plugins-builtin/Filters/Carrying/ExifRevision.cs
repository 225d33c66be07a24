using System.Buffers.Binary;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>EXIF for other pixels of the same photograph: upright, of their size, in sRGB, without a thumbnail.</summary>
/// <remarks>Values are changed in place: whatever else is there, maker notes with places of their own included, stays where it is. The bytes may be anything.</remarks>
internal static class ExifRevision
{
    private const ushort Orientation = 0x0112, ImageWidth = 0x0100, ImageHeight = 0x0101, ExifDirectory = 0x8769;
    private const ushort ColourSpace = 0xA001, PixelWidth = 0xA002, PixelHeight = 0xA003;
    private const ushort ThumbnailPlace = 0x0201, ThumbnailLength = 0x0202;
    private const ushort Short = 3, Long = 4;
    private const int EntryLength = 12;

    /// <summary>The revised block; nothing where it is none.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> exif, ImageSize size)
    {
        var bytes = exif.ToArray();
        if (bytes.Length < 8 || !(bytes.AsSpan().StartsWith("II*\0"u8) || bytes.AsSpan().StartsWith("MM\0*"u8)))
        {
            return default;
        }

        var tiff = new Tiff(bytes, bytes[0] == 'M');
        if (!tiff.TryDirectory(tiff.Number(4), out var main, out var count))
        {
            return default;
        }

        tiff.Set(main, count, Orientation, 1);
        tiff.Set(main, count, ImageWidth, size.Width);
        tiff.Set(main, count, ImageHeight, size.Height);
        if (tiff.Get(main, count, ExifDirectory) is { } place && tiff.TryDirectory(place, out var photo, out var photoCount))
        {
            tiff.Set(photo, photoCount, PixelWidth, size.Width);
            tiff.Set(photo, photoCount, PixelHeight, size.Height);
            tiff.Set(photo, photoCount, ColourSpace, 1);
        }

        return WithoutThumbnail(tiff, main + (count * EntryLength));
    }

    private static ReadOnlyMemory<byte> WithoutThumbnail(Tiff tiff, int link)
    {
        var bytes = tiff.Bytes;
        if (link + 4 > bytes.Length || !tiff.TryDirectory(tiff.Number(link), out var second, out var count))
        {
            return bytes;
        }

        var (place, length) = (tiff.Get(second, count, ThumbnailPlace) ?? 0, tiff.Get(second, count, ThumbnailLength) ?? 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(link), 0);
        bytes.AsSpan(second - 2, 2 + (count * EntryLength)).Clear();
        if (place <= link || place > (uint)bytes.Length)
        {
            return bytes;
        }

        // Mostly it is the last thing there is.
        var rest = bytes.Length - (int)place;
        if (length >= rest)
        {
            return bytes.AsMemory(0, (int)place);
        }

        bytes.AsSpan((int)place, (int)length).Clear();
        return bytes;
    }

    private readonly record struct Tiff(byte[] Bytes, bool IsBigEndian)
    {
        public uint Number(int at) => IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(at));

        public bool TryDirectory(uint at, out int first, out int count)
        {
            (first, count) = (0, 0);
            if (at < 8 || at > Bytes.Length - 2)
            {
                return false;
            }

            (first, count) = ((int)at + 2, Word((int)at));
            return count > 0 && first + (count * EntryLength) <= Bytes.Length;
        }

        public uint? Get(int first, int count, ushort tag) => Find(first, count, tag) is { } at ? Word(at + 2) == Short ? (uint)Word(at + 8) : Number(at + 8) : null;

        public void Set(int first, int count, ushort tag, int value)
        {
            if (Find(first, count, tag) is not { } at)
            {
                return;
            }

            var place = Bytes.AsSpan(at + 8, 4);
            if (Word(at + 2) == Short && IsBigEndian)
            {
                BinaryPrimitives.WriteUInt16BigEndian(place, (ushort)Math.Min(value, ushort.MaxValue));
            }
            else if (Word(at + 2) == Short)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)Math.Min(value, ushort.MaxValue));
            }
            else if (IsBigEndian)
            {
                BinaryPrimitives.WriteInt32BigEndian(place, value);
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(place, value);
            }
        }

        private int Word(int at) => IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt16LittleEndian(Bytes.AsSpan(at));

        /// <summary>Where the entry of a single number is.</summary>
        private int? Find(int first, int count, ushort tag)
        {
            for (var at = first; at < first + (count * EntryLength); at += EntryLength)
            {
                if (Word(at) == tag && Word(at + 2) is Short or Long && Number(at + 4) == 1)
                {
                    return at;
                }
            }

            return null;
        }
    }
}
