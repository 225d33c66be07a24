
namespace PluginHost.Plugins.Imaging.Vips.Tests.Foreign;

/// <summary>Colour profiles, taken from libvips' own.</summary>
internal static class Profiles
{
    /// <summary>The profile that libvips puts into a PNG that it is told to make in Display P3.</summary>
    public static byte[] DisplayP3()
    {
        var png = SamplePictures.Made("copy", _ => { }, "pngsave_buffer", call => call.With("profile", "p3").With("compression", 0));
        var at = png.AsSpan().IndexOf("iCCP"u8);
        var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at - 4));
        var content = png.AsSpan(at + 4, length);
        using var packed = new System.IO.Compression.ZLibStream(new MemoryStream(content[(content.IndexOf((byte)0) + 2)..].ToArray()), System.IO.Compression.CompressionMode.Decompress);
        using var profile = new MemoryStream();
        packed.CopyTo(profile);
        return profile.ToArray();
    }
}
