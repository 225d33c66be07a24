using System.Buffers.Binary;
using PluginHost.Plugins.Decoder.Raw.Previews;
using PluginHost.Plugins.Pictures.Tiff;

namespace PluginHost.Plugins.Decoder.Raw.Formats;

/// <summary>CR3: boxes as in a film. Facts are a TIFF in a box of Canon's; the full-size JPEG is a track, smaller ones have boxes of their own.</summary>
internal static class CanonMovieRaw
{
    private const ushort WidthTag = 256, HeightTag = 257, OrientationTag = 274;
    private const int UuidLength = 16, PreviewHeader = 8;

    private static readonly byte[] CanonUuid = Convert.FromHexString("85C0B687820F11E08111F4CE462B6A48"), PreviewUuid = Convert.FromHexString("EAF42B5E1C984B88B9FBB7DC406E4D16");

    public static RawContents? Read(Stream stream)
    {
        var previews = new List<JpegPlace>();
        var facts = (Width: 0, Height: 0, Orientation: 1);
        foreach (var box in MovieBox.In(stream, 0, stream.Length))
        {
            if (box.Kind == "moov")
            {
                facts = ReadMovie(stream, box, previews);
            }
            else if (IsUuid(stream, box, PreviewUuid))
            {
                AddBoxed(stream, MovieBox.In(stream, box.Start + UuidLength + PreviewHeader, box.End), "PRVW", previews);
            }
        }

        return new RawContents(RawKind.Cr3, facts.Width, facts.Height, facts.Orientation, previews);
    }

    private static (int Width, int Height, int Orientation) ReadMovie(Stream stream, MovieBox movie, List<JpegPlace> previews)
    {
        var facts = (Width: 0, Height: 0, Orientation: 1);
        foreach (var box in MovieBox.In(stream, movie.Start, movie.End))
        {
            if (box.Kind == "trak")
            {
                AddTrack(stream, box, previews);
            }
            else if (IsUuid(stream, box, CanonUuid))
            {
                var boxes = MovieBox.In(stream, box.Start + UuidLength, box.End);
                AddBoxed(stream, boxes, "THMB", previews);
                facts = ReadFacts(stream, boxes.FirstOrDefault(inner => inner.Kind == "CMT1"));
            }
        }

        return facts;
    }

    private static (int Width, int Height, int Orientation) ReadFacts(Stream stream, MovieBox box)
    {
        if (box.Kind is null || TiffReader.TryOpen(stream, box.Start, box.End - box.Start) is not { } tiff || tiff.Directory(tiff.First) is not { } main)
        {
            return (0, 0, 1);
        }

        return (
            (int)Math.Min(main.Number(WidthTag) ?? 0, int.MaxValue),
            (int)Math.Min(main.Number(HeightTag) ?? 0, int.MaxValue),
            main.Number(OrientationTag) is { } orientation and >= 1 and <= 8 ? (int)orientation : 1);
    }

    /// <summary>A track of one sample, which may be the full-size JPEG. Those of raw data are not.</summary>
    private static void AddTrack(Stream stream, MovieBox track, List<JpegPlace> previews)
    {
        var table = track.Child(stream, "mdia").Child(stream, "minf").Child(stream, "stbl");
        var sizes = table.Child(stream, "stsz").Head(stream, 16);
        var (wide, narrow) = (table.Child(stream, "co64").Head(stream, 16), table.Child(stream, "stco").Head(stream, 12));
        var offset = wide.Length == 16 ? BinaryPrimitives.ReadInt64BigEndian(wide.AsSpan(8)) : narrow.Length == 12 ? BinaryPrimitives.ReadUInt32BigEndian(narrow.AsSpan(8)) : -1;
        if (sizes.Length < 12 || offset < 0)
        {
            return;
        }

        // One size for all samples, or a table of them.
        var size = BinaryPrimitives.ReadUInt32BigEndian(sizes.AsSpan(4)) is var all and > 0 ? all : sizes.Length == 16 ? BinaryPrimitives.ReadUInt32BigEndian(sizes.AsSpan(12)) : 0;
        if (JpegPlace.At(stream, offset, size) is { } preview)
        {
            previews.Add(preview);
        }
    }

    /// <summary>A box that holds a few numbers and then a JPEG.</summary>
    private static void AddBoxed(Stream stream, List<MovieBox> boxes, string kind, List<JpegPlace> previews)
    {
        var box = boxes.FirstOrDefault(inner => inner.Kind == kind);
        if (box.Kind is null)
        {
            return;
        }

        var start = box.Head(stream, 64).AsSpan().IndexOf<byte>([0xFF, 0xD8, 0xFF]);
        if (start >= 0 && JpegPlace.At(stream, box.Start + start, box.End - box.Start - start) is { } preview)
        {
            previews.Add(preview);
        }
    }

    private static bool IsUuid(Stream stream, MovieBox box, byte[] uuid) => box.Kind == "uuid" && box.Head(stream, UuidLength).AsSpan().SequenceEqual(uuid);
}
