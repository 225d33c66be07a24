using PluginHost.Plugins.Filters.Carrying;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Tests.Carrying;

public sealed class ExifRevisionTests
{
    private static readonly ImageSize Size = new(300, 200);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_AnyBytes_NeverThrows(bool bigEndian)
    {
        var whole = new ExifBlock(bigEndian).Text(0x010F, "Acme").Short(0x0112, 6).Exif().Short(0xA002, 16).Text(0x9003, "2024:05:06 07:08:09").Build();
        var dice = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = whole[..dice.Next(whole.Length + 1)];
            for (var change = dice.Next(6); change > 0 && bytes.Length > 0; change--)
            {
                bytes[dice.Next(bytes.Length)] = (byte)(dice.Next(3) == 0 ? 0xFF : dice.Next(256));
            }

            ExifRevision.Of(bytes, Size).Length.ShouldBeLessThanOrEqualTo(bytes.Length);
        }
    }

    [Fact]
    public void Of_Sizes_AreThoseOfTheCopy()
    {
        var revised = ExifRevision.Of(new ExifBlock(bigEndian: true).Short(0x0112, 8).Exif().Short(0xA002, 16).Short(0xA003, 12).Build(), Size).ToArray();

        Convert.ToHexString(revised).ShouldContain("0112000300000001" + "0001");
        Convert.ToHexString(revised).ShouldContain("A002000300000001" + "012C");
        Convert.ToHexString(revised).ShouldContain("A003000300000001" + "00C8");
    }
}
