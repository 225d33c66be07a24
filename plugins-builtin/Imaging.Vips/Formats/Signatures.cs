using static PluginHost.Plugins.Imaging.Vips.Formats.PictureFormats;

namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>The signatures that are looked for, in this order: special before general.</summary>
internal static class Signatures
{
    public static readonly IReadOnlyList<Signature> All =
    [
        new("FFD8FF", Jpeg),
        new("89504E470D0A1A0A", Png),
        new("52494646????????57454250", Webp), // RIFF....WEBP
        new("474946383961", Gif), // GIF89a
        new("474946383761", Gif), // GIF87a
        new("49492A00????????4352", CameraRaw), // TIFF of Canon, CR2
        new("49492A00", Tiff),
        new("4D4D002A", Tiff),
        new("49492B00", Tiff), // BigTIFF
        new("4D4D002B", Tiff),
        new("0000000C4A584C200D0A870A", Jxl),
        new("FF0A", Jxl),
        new("0000000C6A5020200D0A870A", Jp2),
        new("FF4FFF51", Jp2), // bare code stream
        new("424D????????00000000", PictureFormats.Bmp), // BM, size, reserved
        new("38425053", Psd),
        new("762F3101", Exr),
        new("233F52414449414E4345", Hdr), // #?RADIANCE
        new("233F52474245", Hdr), // #?RGBE
        new("716F6966", Qoi),
        new("44445320", Dds),
        new("4949BC", JpegXr),
        new("50340A", Pnm), // P4 to P6: binary; the ones written as text are found as text
        new("50350A", Pnm),
        new("50360A", Pnm),
        new("46554A4946494C4D4343442D524157", CameraRaw), // FUJIFILMCCD-RAW
        new("49495500", CameraRaw), // Panasonic RW2
        new("4949524F", CameraRaw), // Olympus ORF
        new("49495253", CameraRaw),
        new("4D4D4F52", CameraRaw),
        new("00000100??00", Icon),
        new("00000200??00", Icon), // cursor
        new("255044462D", new FileKind("a PDF document")),
        new("25215053", new FileKind("a PostScript document")),
        new("504B0304", new FileKind("a ZIP archive")),
        new("504B0506", new FileKind("an empty ZIP archive")),
        new("1F8B", new FileKind("a gzip archive")),
        new("377ABCAF271C", new FileKind("a 7z archive")),
        new("526172211A07", new FileKind("a RAR archive")),
        new("FD377A585A00", new FileKind("an XZ archive")),
        new("28B52FFD", new FileKind("a Zstandard archive")),
        new("425A68", new FileKind("a bzip2 archive")),
        new("7573746172", new FileKind("a tar archive"), 257),
        new("1A45DFA3", new FileKind("a Matroska or WebM video")),
        new("52494646????????41564920", new FileKind("an AVI video")),
        new("52494646????????57415645", new FileKind("a WAV sound")),
        new("000001BA", new FileKind("an MPEG video")),
        new("4F676753", new FileKind("an Ogg sound or video")),
        new("664C6143", new FileKind("a FLAC sound")),
        new("494433", new FileKind("an MP3 sound")),
        new("53514C69746520666F726D6174203300", new FileKind("a SQLite database")),
        new("7F454C46", new FileKind("a program")),
        new("4D5A??00", new FileKind("a program")),
    ];
}
