using System.Text;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Reading;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Metadata.Standard.Tests;

/// <summary>What a copy takes along, byte for byte.</summary>
public sealed class EmbeddedPartsTests
{
    private static readonly byte[] Exif = new ExifBlock(bigEndian: true).Text(0x0110, "Acme One").Short(0x0112, 6).Build();

    [Fact]
    public void Read_Jpeg_GivesBlocksAsTheyAre()
    {
        const string Packet = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>";

        var parts = Read(TestPictures.WithExif(TestPictures.WithXmp(TestPictures.Jpeg(3), Packet), Exif));

        parts.Keys.ShouldBe(["exif", "xmp", "jpeg.COM"]);
        parts["exif"].ShouldBe(Exif);
        parts["xmp"].ShouldBe(Encoding.UTF8.GetBytes(Packet));
        parts["jpeg.COM"].ShouldBe("seed 3"u8.ToArray());
    }

    [Fact]
    public void Read_PngTexts_GivesEachWithItsContainer()
    {
        var parts = Read(TestPictures.Png(1, 4, 4, ("parameters", "a harbour"), ("note", "☂")));

        parts["png.tEXt"].ShouldBe("a harbour"u8.ToArray());
        parts["png.iTXt"].ShouldBe("☂"u8.ToArray());
    }

    [Fact]
    public void Read_TiffFile_GivesNoneOfItsPixels()
    {
        var folder = Directory.CreateTempSubdirectory("pluginhost-embedded-").FullName;
        try
        {
            var path = Path.Combine(folder, "some.tif");
            File.WriteAllBytes(path, Exif);
            using var file = new FileBytes(path);

            EmbeddedParts.Read(file).Embedded.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, byte[]> Read(byte[] file) => EmbeddedParts.Read(new MemoryBytes(file)).Embedded.ToDictionary(part => part.Container, part => part.Data.ToArray());
}
