using System.Buffers.Binary;
using System.Text;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Decoder.Raw.Tests;

/// <summary>Raw files in the true layout of their makers, with little inside.</summary>
internal static class RawFiles
{
    private const ushort SubfileType = 254, Width = 256, Height = 257, Bits = 258, Compression = 259, Photometric = 262, Make = 271, Model = 272, Strip = 273, Orientation = 274,
        Samples = 277, Rows = 278, StripLength = 279, SubDirectories = 330, ExifDirectory = 0x8769, MakerNote = 0x927C, PatternSize = 33_421, Pattern = 33_422, DngVersion = 50_706,
        CameraModel = 50_708, ColourMatrix = 50_721, AsShotNeutral = 50_728, Illuminant = 50_778;

    private const ushort ColourFilter = 32_803;

    /// <summary>A JPEG whose header claims a size: enough for a decoder that hands it on.</summary>
    public static byte[] Jpeg(int width, int height, ushort? orientation = null)
    {
        var jpeg = TestPictures.Jpeg(width);
        var frame = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), (ushort)width);
        return orientation is { } turned ? TestPictures.WithExif(jpeg, TestPictures.ExifOrientation(turned)) : jpeg;
    }

    /// <summary>A lossless JPEG, which raw data is often packed as and nobody can show.</summary>
    public static byte[] LosslessJpeg()
    {
        var jpeg = Jpeg(8000, 6000);
        jpeg[jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]) + 1] = 0xC3;
        return jpeg;
    }

    /// <summary>Canon: the large preview in the first directory, a thumbnail in the second, raw data in the last.</summary>
    public static byte[] Cr2(byte[] preview, byte[] thumbnail, ushort orientation = 1)
    {
        var file = new TiffMaker()
            .Directory().Short(Width, 5616).Short(Height, 3744).Short(Compression, 6).Text(Make, "Canon").Text(Model, "Canon EOS 5D").Short(Orientation, orientation).Jpeg(preview, Strip, StripLength)
            .Directory().Jpeg(thumbnail)
            .Directory().Short(Compression, 6).Jpeg(LosslessJpeg(), Strip, StripLength)
            .Make(chain: 3);
        "CR\x02\0"u8.CopyTo(file.AsSpan(8));
        return file;
    }

    /// <summary>Nikon: big-endian, a thumbnail first, the previews in directories below it.</summary>
    public static byte[] Nef(byte[] preview, ushort orientation = 1, string model = "NIKON D700") => new TiffMaker(bigEndian: true)
        .Directory().Long(SubfileType, 1).Short(Width, 160).Short(Height, 120).Text(Make, "NIKON CORPORATION").Text(Model, model).Short(Orientation, orientation).Link(SubDirectories, 1)
        .Directory().Long(SubfileType, 1).Short(Compression, 6).Jpeg(preview).Link(SubDirectories, 2)
        .Directory().Long(SubfileType, 0).Short(Width, 4288).Short(Height, 2844).Short(Photometric, ColourFilter)
        .Make();

    /// <summary>A camera that builds on TIFF, by its maker.</summary>
    public static byte[] ByMaker(string make, byte[] preview) => new TiffMaker()
        .Directory().Text(Make, make).Text(Model, "Camera").Short(Width, 4000).Short(Height, 3000).Short(Photometric, ColourFilter)
        .Directory().Jpeg(preview)
        .Make(chain: 2);

    /// <summary>Panasonic: a signature and tags of its own.</summary>
    public static byte[] Rw2(byte[] preview) => new TiffMaker(signature: "IIU\0"u8.ToArray())
        .Directory().Short(2, 4100).Short(3, 3100).Short(4, 8).Short(5, 16).Short(6, 3008).Short(7, 4016).Short(Orientation, 6).Block(0x2E, preview)
        .Make();

    /// <summary>Olympus: the preview's place is in the maker's note, counted from the note's beginning.</summary>
    public static byte[] Orf(byte[] preview)
    {
        byte[] note = [.. "OLYMPUS\0II"u8, 3, 0, 1, 0, 0x20, 0x20, 13, 0, 1, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 0,
            2, 0, 0x01, 0x01, 4, 0, 1, 0, 0, 0, 60, 0, 0, 0, 0x02, 0x01, 4, 0, 1, 0, 0, 0, .. BitConverter.GetBytes(preview.Length), 0, 0, 0, 0, .. preview];
        return new TiffMaker(signature: "IIRO"u8.ToArray())
            .Directory().Short(Width, 4640).Short(Height, 3472).Text(Make, "OLYMPUS CORPORATION").Link(ExifDirectory, 1)
            .Directory().Block(MakerNote, note)
            .Make();
    }

    /// <summary>Fujifilm: a header of its own, then a whole JPEG with EXIF, then facts about the raw picture.</summary>
    public static byte[] Raf(byte[] preview)
    {
        var header = new byte[108];
        "FUJIFILMCCD-RAW 0201FF119502X-T2"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(84), header.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(88), preview.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(92), header.Length + preview.Length);
        byte[] facts = [0, 0, 0, 2, 1, 0, 0, 4, 0x0F, 0xC0, 0x17, 0x80, 1, 0x11, 0, 4, 0x0F, 0xA0, 0x17, 0x70];
        return [.. header, .. preview, .. facts];
    }

    /// <summary>Canon's newer files: facts and thumbnail in a box of theirs, a middle preview in another, the large one as a track.</summary>
    public static byte[] Cr3(byte[] large, byte[] middle, byte[] small, ushort orientation = 1)
    {
        var facts = new TiffMaker().Directory().Short(Width, 6000).Short(Height, 4000).Text(Make, "Canon").Short(Orientation, orientation).Make();
        var type = Box("ftyp", [.. "crx "u8, 0, 0, 0, 1, .. "crx isom"u8]);
        byte[] Movie(int start) => Box("moov", [
            .. Box("uuid", [.. Convert.FromHexString("85C0B687820F11E08111F4CE462B6A48"), .. Box("CMT1", facts), .. Box("THMB", [0, 0, 0, 0, 0, 160, 0, 120, .. Long(small.Length), 0, 1, 0, 0, .. small])]),
            .. Track(start, large.Length),
            .. Track(start + large.Length, 4),
        ]);
        var preview = Box("uuid", [.. Convert.FromHexString("EAF42B5E1C984B88B9FBB7DC406E4D16"), .. new byte[8], .. Box("PRVW", [0, 0, 0, 0, 0, 1, 0x06, 0x54, 0x04, 0x38, 0, 1, .. Long(middle.Length), .. middle])]);
        var start = type.Length + Movie(0).Length + preview.Length + 8;
        return [.. type, .. Movie(start), .. preview, .. Box("mdat", [.. large, 1, 2, 3, 4])];
    }

    /// <summary>A DNG of one grey, without any preview: a mosaic of 16 bits that LibRaw can develop.</summary>
    public static byte[] Dng(int width = 64, int height = 48, byte[]? preview = null)
    {
        var mosaic = new byte[width * height * 2];
        for (var at = 0; at < mosaic.Length; at += 2)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(mosaic.AsSpan(at), 0x4000);
        }

        byte[] matrix = [.. Enumerable.Range(0, 9).SelectMany(index => (byte[])[.. BitConverter.GetBytes(index % 4 == 0 ? 1 : 0), .. BitConverter.GetBytes(1)])];
        byte[] neutral = [.. Enumerable.Range(0, 3).SelectMany(_ => (byte[])[1, 0, 0, 0, 1, 0, 0, 0])];
        var file = new TiffMaker()
            .Directory().Long(SubfileType, 0).Short(Width, (ushort)width).Short(Height, (ushort)height).Short(Bits, 16).Short(Compression, 1).Short(Photometric, ColourFilter)
            .Text(Make, "Acme").Text(Model, "Camera").Jpeg(mosaic, Strip, StripLength).Short(Orientation, 1).Short(Samples, 1).Short(Rows, (ushort)height)
            .Bytes(DngVersion, 1, 4, 0, 0).Text(CameraModel, "Acme Camera")
            .Block(ColourMatrix, matrix, 10, 9).Block(AsShotNeutral, neutral, 5, 3).Short(Illuminant, 21);
        file.Bytes(Pattern, 0, 1, 1, 2).Shorts(PatternSize, 2, 2);
        return preview is null ? file.Make() : file.Directory().Jpeg(preview).Make(chain: 2);
    }

    private static byte[] Track(int offset, int length) => Box("trak", Box("mdia", Box("minf", Box("stbl", [
        .. Box("stsz", [0, 0, 0, 0, .. Long(length), .. Long(1)]), .. Box("co64", [0, 0, 0, 0, .. Long(1), 0, 0, 0, 0, .. Long(offset)])]))));

    private static byte[] Box(string kind, byte[] content) => [.. Long(content.Length + 8), .. Encoding.ASCII.GetBytes(kind), .. content];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
