using PluginHost.Plugins.Decoder.Raw.Previews;
using PluginHost.Plugins.Pictures.Tiff;

namespace PluginHost.Plugins.Decoder.Raw.Formats;

/// <summary>Raw formats that are TIFF inside: CR2, NEF, ARW, DNG, ORF, RW2, PEF, SRW and more. Previews lie in directories of their own.</summary>
internal sealed class TiffRaw
{
    private const int MostDirectories = 48;

    private const ushort WidthTag = 256, HeightTag = 257, CompressionTag = 259, PhotometricTag = 262, MakeTag = 271, ModelTag = 272, StripTag = 273, OrientationTag = 274,
        StripLengthTag = 279, SubDirectoriesTag = 330, JpegTag = 513, JpegLengthTag = 514, ExifTag = 0x8769, MakerNoteTag = 0x927C, DngVersionTag = 50_706, CropSizeTag = 50_720;

    private const uint OldJpeg = 6, NewJpeg = 7, ColourFilter = 32_803, LinearRaw = 34_892;

    private readonly Stream _stream;
    private readonly TiffReader _tiff;
    private readonly List<JpegPlace> _previews = [];
    private readonly HashSet<uint> _seen = [];
    private (uint Width, uint Height) _raw, _any;

    private TiffRaw(Stream stream, TiffReader tiff) => (_stream, _tiff) = (stream, tiff);

    /// <param name="stream">The file.</param>
    /// <param name="kind">What the signature says; null where the maker decides.</param>
    /// <returns>Null where it is no raw file.</returns>
    public static RawContents? Read(Stream stream, RawKind? kind)
    {
        if (TiffReader.TryOpen(stream, 0, stream.Length) is not { } tiff || tiff.Directory(tiff.First) is not { } main)
        {
            return null;
        }

        var raw = new TiffRaw(stream, tiff);
        raw.Walk(tiff.First);
        kind ??= main.Has(DngVersionTag) ? RawKind.Dng : raw._raw.Width > 0 || raw._previews.Count > 0 ? RawKind.OfMaker(main.Text(MakeTag) ?? "", main.Text(ModelTag) ?? "") : null;
        if (kind is null)
        {
            return null;
        }

        if (kind == RawKind.Rw2)
        {
            raw.ReadPanasonic(main);
        }

        if (kind == RawKind.Orf && main.Number(ExifTag) is { } exif && tiff.Directory(exif)?.Block(MakerNoteTag) is var (note, length))
        {
            raw._previews.AddRange(OlympusNote.Previews(stream, note, length));
        }

        var (width, height) = raw._raw.Width > 0 ? raw._raw : raw._any;
        var orientation = main.Number(OrientationTag) is { } value and >= 1 and <= 8 ? (int)value : 1;
        return new RawContents(kind, (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue), orientation, raw._previews);
    }

    private void Walk(uint first)
    {
        var open = new Queue<uint>([first]);
        while (open.TryDequeue(out var offset) && _seen.Count < MostDirectories)
        {
            if (!_seen.Add(offset) || _tiff.Directory(offset) is not { } directory)
            {
                continue;
            }

            Look(directory);
            foreach (var sub in directory.Numbers(SubDirectoriesTag).Append(directory.Next))
            {
                open.Enqueue(sub);
            }
        }
    }

    private void Look(TiffDirectory directory)
    {
        var compression = directory.Number(CompressionTag);
        AddPreview(directory.Number(JpegTag), directory.Number(JpegLengthTag));
        if (compression is OldJpeg or NewJpeg && directory.Numbers(StripTag) is [var strip] && directory.Numbers(StripLengthTag) is [var length])
        {
            AddPreview(strip, length);
        }

        if (directory.Number(WidthTag) is not { } width || directory.Number(HeightTag) is not { } height)
        {
            return;
        }

        _any = Larger(_any, (width, height));
        if (directory.Number(PhotometricTag) is ColourFilter or LinearRaw)
        {
            _raw = Larger(_raw, directory.Numbers(CropSizeTag) is [var across, var down] && across <= width && down <= height ? (across, down) : (width, height));
        }
    }

    private void ReadPanasonic(TiffDirectory main)
    {
        const ushort top = 4, left = 5, bottom = 6, right = 7, jpeg = 0x2E;
        if (main.Block(jpeg) is var (offset, length))
        {
            AddPreview(offset, length);
        }

        if (main.Number(top) is { } y && main.Number(left) is { } x && main.Number(bottom) is { } down && main.Number(right) is { } across && across > x && down > y)
        {
            _raw = (across - x, down - y);
        }
    }

    private void AddPreview(uint? offset, uint? length)
    {
        if (offset is { } at && length is { } size && JpegPlace.At(_stream, at, size) is { } preview && !_previews.Contains(preview))
        {
            _previews.Add(preview);
        }
    }

    private static (uint Width, uint Height) Larger((uint Width, uint Height) one, (uint Width, uint Height) other) =>
        (ulong)one.Width * one.Height >= (ulong)other.Width * other.Height ? one : other;
}
