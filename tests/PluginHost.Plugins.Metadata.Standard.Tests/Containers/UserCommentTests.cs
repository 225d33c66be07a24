using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Containers;

public sealed class UserCommentTests
{
    private const string Text = "café au lait\nSteps: 20, Sampler: Euler, Seed: 7";

    public static TheoryData<bool, bool, bool> Orders()
    {
        var orders = new TheoryData<bool, bool, bool>();
        foreach (var file in new[] { true, false })
        {
            foreach (var text in new[] { true, false })
            {
                orders.Add(file, text, true);
                orders.Add(file, text, false);
            }
        }

        return orders;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Read_UnicodeComment_IsDecodedWhateverTheOrders(bool bigEndianFile, bool bigEndianText, bool jpeg)
    {
        var exif = new ExifBlock(bigEndianFile).Exif().Undefined(0x9286, ExifBlock.Unicode(Text, bigEndianText)).Build();

        var result = Read.Bytes(jpeg ? Pictures.JpegWithExif(exif) : Pictures.Webp(("VP8X", new byte[10]), ("EXIF", exif)));

        result.Generation.ShouldNotBeNull().Prompt.ShouldBe("café au lait");
        result.Generation.Seed.ShouldBe(7UL);
        result.Fields.Description.ShouldBeNull("generator text is no caption");
        result.Raw.ShouldHaveSingleItem().Data.Span.IndexOf(ExifBlock.Unicode(Text, bigEndianText)).ShouldBePositive();
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Read_OnlyKanji_IsDecodedByPlausibility(bool bigEndianFile, bool bigEndianText, bool marked)
    {
        const string kanji = "霧の中の灯台";
        var comment = ExifBlock.Unicode(marked ? "\uFEFF" + kanji : kanji, bigEndianText);
        var exif = new ExifBlock(bigEndianFile).Exif().Undefined(0x9286, comment).Build();

        // Without a mark, and against the order of the file, both readings may be real characters: only the agreeing case is certain.
        if (marked || bigEndianFile == bigEndianText)
        {
            Read.Bytes(Pictures.JpegWithExif(exif)).Fields.Description.ShouldBe(kanji);
        }
        else
        {
            Read.Bytes(Pictures.JpegWithExif(exif)).Fields.Description.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("ASCII\0\0\0")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("")]
    public void Read_Utf8Comment_IsDecodedWithAndWithoutPrefix(string prefix)
    {
        byte[] comment = [.. Encoding.ASCII.GetBytes(prefix), .. Encoding.UTF8.GetBytes(Text), 0, 0];

        Read.Bytes(Pictures.JpegWithExif(new ExifBlock(true).Exif().Undefined(0x9286, comment).Build())).Generation.ShouldNotBeNull().Prompt.ShouldBe("café au lait");
    }

    [Fact]
    public void Read_TextTagInTheFirstDirectory_IsRead() =>
        Read.Bytes(Pictures.JpegWithExif(new ExifBlock(true).Text(0x9286, Text).Build())).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);

    [Fact]
    public void Read_CommentOverParameters_CommentWins()
    {
        var exif = new ExifBlock(true).Exif().Undefined(0x9286, ExifBlock.Unicode(Text, true)).Build();

        Read.Bytes(new PngFile().Text("parameters", "other\nSteps: 1, Sampler: Euler, Seed: 1").Chunk("eXIf", exif).Build()).Generation.ShouldNotBeNull().Seed.ShouldBe(7UL);
    }

    [Theory]
    [InlineData("The pier, at dawn")]
    [InlineData("Size: 4000x3000, Model: X100, Mode: auto, Place: the pier")]
    public void Read_PhotographersComment_IsADescription(string comment)
    {
        var result = Read.Bytes(Pictures.JpegWithExif(new ExifBlock(true).Exif().Undefined(0x9286, [.. "ASCII\0\0\0"u8, .. Encoding.ASCII.GetBytes(comment)]).Build()));

        result.Generation.ShouldBeNull();
        result.Raw.ShouldBeEmpty();
        result.Fields.Description.ShouldBe(comment);
    }
}
