using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Files;

/// <summary>Writes the raw formats of makers around blocks of metadata.</summary>
internal static class RawPictures
{
    /// <summary>A TIFF by Panasonic's number whose first directory points to a preview.</summary>
    public static byte[] Rw2(byte[] preview, string model = "DC-G9")
    {
        var raw = new ExifBlock(false).Text(0x0110, model).Undefined(0x002E, preview).Build();
        raw[2] = 0x55;
        return raw;
    }

    public static byte[] Orf(byte[] exif, string letters)
    {
        byte[] file = [.. exif];
        Encoding.ASCII.GetBytes(letters).CopyTo(file, 0);
        return file;
    }

    public static byte[] Raf(byte[] preview)
    {
        var header = new byte[160];
        "FUJIFILMCCD-RAW 0201"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(84), header.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(88), preview.Length);
        return [.. header, .. preview];
    }

    public static byte[] Cr3(params (string Kind, byte[] Tiff)[] parts) => Cr3("", parts);

    public static byte[] Cr3(string xmp, params (string Kind, byte[] Tiff)[] parts)
    {
        byte[] canon = [.. Convert.FromHexString("85C0B687820F11E08111F4CE462B6A48"), .. parts.SelectMany(part => Pictures.Box(part.Kind, part.Tiff))];
        byte[] packet = [.. Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC"), .. Encoding.UTF8.GetBytes(xmp)];
        return
        [
            .. Pictures.Box("ftyp", [.. "crx "u8, 0, 0, 0, 1, .. "crx isom"u8]),
            .. Pictures.Box("moov", [.. Pictures.Box("uuid", canon), .. Pictures.Box("mvhd", new byte[100])]),
            .. Pictures.Box("uuid", packet),
            .. Pictures.Box("mdat", new byte[32]),
        ];
    }
}
