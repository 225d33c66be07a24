using System.Buffers.Binary;
using PluginHost.Plugins.Pictures.Tiff;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>A JPEG inside of a HEIF file: an item that is the picture's thumbnail, or the one in its EXIF data. Found without libheif.</summary>
/// <param name="Width">Of the picture in the file, upright.</param>
/// <param name="Height">Of the picture in the file, upright.</param>
/// <param name="Orientation">Of the JPEG.</param>
/// <param name="Jpeg">The JPEG.</param>
internal sealed record EmbeddedPreview(int Width, int Height, int Orientation, byte[] Jpeg)
{
    private const int JpegLimit = 64 << 20, LeastJpeg = 128;
    private const ushort OrientationTag = 0x112, ThumbnailTag = 0x201, ThumbnailLengthTag = 0x202;

    // By quarter turns to the left.
    private static readonly int[] Turned = [1, 8, 3, 6];

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static EmbeddedPreview? Find(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (MetaBox.Read(stream) is not { } meta)
        {
            return null;
        }

        var items = new HeifItems(meta);
        var properties = items.Properties(items.Primary).ToList();
        var (width, height) = SizeOf(properties);
        return width > 0 && height > 0 && (Thumbnail(stream, items) ?? InExif(stream, items)) is var (jpeg, orientation)
            ? new EmbeddedPreview(width, height, orientation, jpeg)
            : null;
    }

    public DecodePixelsResult ToResult(DecodePixelsRequest request, Refusal note) => new(Refusal: null)
    {
        Jpeg = Jpeg,
        Orientation = Orientation,
        IsPreview = true,
        Warnings = [note.ToString()],
    };

    private static (byte[] Jpeg, int Orientation)? Thumbnail(FileStream stream, HeifItems items)
    {
        foreach (var id in items.Thumbnails().Where(id => items.Types.GetValueOrDefault(id) == "jpeg"))
        {
            if (Read(stream, items, id) is { } jpeg && IsJpeg(jpeg))
            {
                return (jpeg, Turned[TurnsOf(items.Properties(id))]);
            }
        }

        return null;
    }

    private static (byte[] Jpeg, int Orientation)? InExif(FileStream stream, HeifItems items)
    {
        var exif = items.Types.FirstOrDefault(item => item.Value == "Exif").Key;
        if (exif == 0 || Read(stream, items, exif) is not { Length: > 8 } payload)
        {
            return null;
        }

        // The payload begins with the distance to the TIFF header.
        var start = 4 + (long)BinaryPrimitives.ReadUInt32BigEndian(payload);
        if (TiffReader.TryOpen(new MemoryStream(payload), start, payload.Length) is not { } tiff || tiff.Directory(tiff.First) is not { } main || tiff.Directory(main.Next) is not { } thumbnail)
        {
            return null;
        }

        return thumbnail.Number(ThumbnailTag) is { } offset && thumbnail.Number(ThumbnailLengthTag) is { } length && length <= JpegLimit
            && tiff.Bytes(offset, (int)length) is { } jpeg && IsJpeg(jpeg)
            ? (jpeg, main.Number(OrientationTag) is { } orientation and >= 1 and <= 8 ? (int)orientation : 1)
            : null;
    }

    private static byte[]? Read(FileStream stream, HeifItems items, uint id)
    {
        if (items.Place(id) is not { Length: > 0 and <= JpegLimit } place)
        {
            return null;
        }

        var length = (int)place.Length;
        if (place.InData)
        {
            return place.Offset <= (ulong)items.Data.Length && length <= items.Data.Length - (int)place.Offset ? items.Data.Slice((int)place.Offset, length).ToArray() : null;
        }

        if (place.Offset > (ulong)stream.Length || length > stream.Length - (long)place.Offset)
        {
            return null;
        }

        var bytes = new byte[length];
        stream.Position = (long)place.Offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool IsJpeg(byte[] bytes) => bytes.Length >= LeastJpeg && bytes.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]);

    private static (int Width, int Height) SizeOf(List<HeifBox> properties)
    {
        var cursor = new ByteCursor(HeifBox.First(properties, "ispe").Span);
        cursor.UInt32();
        var (width, height) = ((int)Math.Min(cursor.UInt32(), int.MaxValue), (int)Math.Min(cursor.UInt32(), int.MaxValue));
        return TurnsOf(properties) % 2 == 0 ? (width, height) : (height, width);
    }

    private static int TurnsOf(IEnumerable<HeifBox> properties) =>
        properties.FirstOrDefault(property => property.Kind == "irot").Content is { IsEmpty: false } rotation ? rotation.Span[0] & 3 : 0;
}
