using System.Text;
using PluginHost.Plugins.Imaging.Vips.Formats;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Formats;

public sealed class FileSnifferTests
{
    [Theory]
    [InlineData("FFD8FFE000104A46", "jpeg")]
    [InlineData("89504E470D0A1A0A0000000D", "png")]
    [InlineData("524946460000000057454250", "webp")]
    [InlineData("474946383961", "gif")]
    [InlineData("474946383761", "gif")]
    [InlineData("49492A0008000000", "tiff")]
    [InlineData("4D4D002A00000008", "tiff")]
    [InlineData("4D4D002B00080000", "tiff")]
    [InlineData("49492A00100000004352", "raw")]
    [InlineData("49492A0008000000" + "0100" + "12C6010004000000" + "01040000", "raw")] // a DNG version in the first directory
    [InlineData("4D4D002A00000008" + "0002" + "00FE000400000001" + "00000001" + "014A000400000001" + "00000100", "raw")] // a preview with sub-directories
    [InlineData("49492A0008000000" + "0100" + "06010300010000002380" + "0000", "raw")] // a mosaic in the first directory
    [InlineData("4D4D002A00000008" + "0001" + "010300030000000187990000", "raw")] // packed as Nikon does
    [InlineData("4949525308000000", "raw")]
    [InlineData("4D4D4F5200000008", "raw")]
    [InlineData("4D4D002A00000008" + "0001" + "00FE000400000001" + "00000001", "tiff")]
    [InlineData("4D4D002AFFFFFFFF" + "0001", "tiff")]
    [InlineData("4D4D002A00000008" + "FFFF" + "00FE", "tiff")]
    [InlineData("4D4D002A0000000A" + "FFFF", "tiff")]
    [InlineData("00000020667479706176696600000000", "avif")]
    [InlineData("00000018667479706D696631000000006D69663161766966", "avif")]
    [InlineData("00000018667479706865696300000000", "heic")]
    [InlineData("00000018667479706D736631000000006D73663168657663", "heic")]
    [InlineData("0000001866747970637278200000", "raw")]
    [InlineData("0000000C4A584C200D0A870A", "jxl")]
    [InlineData("FF0A12", "jxl")]
    [InlineData("0000000C6A5020200D0A870A", "jp2")]
    [InlineData("424D360300000000000036000000", "bmp")]
    [InlineData("38425053", "psd")]
    [InlineData("50360A", "pnm")]
    public void Identify_PictureSignature_NamesFormat(string hex, string format) =>
        FileSniffer.Identify(Convert.FromHexString(hex)).Format.ShouldNotBeNull().Name.ShouldBe(format);

    [Theory]
    [InlineData("504B0304", "a ZIP archive")]
    [InlineData("255044462D312E37", "a PDF document")]
    [InlineData("0000001866747970 69736F6D 00000000", "an MP4 video")]
    [InlineData("0000001466747970 71742020 00000000", "a QuickTime video")]
    [InlineData("1F8B0800", "a gzip archive")]
    [InlineData("7F454C46", "a program")]
    [InlineData("0001020304050607", "data of an unknown kind")]
    public void Identify_OtherSignature_IsNoPicture(string hex, string title)
    {
        var kind = FileSniffer.Identify(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        kind.Format.ShouldBeNull();
        kind.Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("hello, this is no picture", "text")]
    [InlineData("größer über alle Maßen", "text")]
    [InlineData("<!DOCTYPE html><html></html>", "a web page")]
    [InlineData("<?xml version=\"1.0\"?><feed/>", "an XML document")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<svg/>", "an SVG drawing")]
    public void Identify_Text_SaysWhichText(string text, string title) =>
        FileSniffer.Identify(Encoding.UTF8.GetBytes(text)).Title.ShouldBe(title);

    [Theory]
    [InlineData("8950", "png")]
    [InlineData("89504E470D0A1A", "png")]
    [InlineData("FFD8", "jpeg")]
    [InlineData("4749463839", "gif")]
    public void Identify_FileEndsInsideSignature_StillNamesFormat(string hex, string format) =>
        FileSniffer.Identify(Convert.FromHexString(hex)).Format.ShouldNotBeNull().Name.ShouldBe(format);

    [Fact]
    public void Identify_AnyBytes_NeverThrows()
    {
        var random = new Random(1);
        var bytes = new byte[64];
        string[] starts = ["49492A00", "4D4D002A", "0000001866747970", "FFFFFFFF66747970", "52494646", "EFBBBF3C", ""];

        for (var round = 0; round < 20_000; round++)
        {
            random.NextBytes(bytes);
            Convert.FromHexString(starts[round % starts.Length]).CopyTo(bytes, 0);

            FileSniffer.Identify(bytes.AsSpan(0, random.Next(1, bytes.Length))).Title.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Identify_TextCutInsideCharacter_IsText()
    {
        var bytes = Encoding.UTF8.GetBytes("Straße mit €");

        for (var length = 8; length <= bytes.Length; length++)
        {
            FileSniffer.Identify(bytes.AsSpan(0, length)).Title.ShouldBe("text");
        }
    }
}
