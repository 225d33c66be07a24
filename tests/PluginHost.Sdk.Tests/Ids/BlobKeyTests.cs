using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Tests.Ids;

public sealed class BlobKeyTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("originals/2026/11/beach-1f2e3d4c.jpg")]
    [InlineData(".thumbnails/ab/x.webp")]
    [InlineData("1/2/3/4/5/6/7/8")]
    [InlineData("Über uns.jpg")]
    [InlineData("日本/😀.png")]
    [InlineData("...a")]
    [InlineData("con-1f2e3d4c.jpg")]
    [InlineData("console")]
    public void TryParse_SafePath_IsTakenAsItIs(string text)
    {
        BlobKey.TryParse(text, out var key).ShouldBeTrue();
        key.Value.ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/etc/passwd")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../a")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a/..")]
    [InlineData("1/2/3/4/5/6/7/8/9")]
    [InlineData("C:/x")]
    [InlineData("a:stream")]
    [InlineData(@"a\b")]
    [InlineData("a?b")]
    [InlineData("a*")]
    [InlineData("a<b")]
    [InlineData("a|b")]
    [InlineData("a\"b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u007f")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("a/... ")]
    [InlineData("con")]
    [InlineData("x/NUL")]
    [InlineData("Com1.txt")]
    [InlineData("lpt9.tar.gz")]
    public void TryParse_UnsafePath_IsRefused(string? text) => BlobKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_LoneSurrogate_IsRefused()
    {
        foreach (var text in new[] { "\ud83d", "a/\ude00.jpg", "a\ud83d/b" })
        {
            BlobKey.TryParse(text, out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void TryParse_SegmentLength_IsBoundedInBytes()
    {
        BlobKey.TryParse(new string('a', 200), out _).ShouldBeTrue();
        BlobKey.TryParse(new string('a', 201), out _).ShouldBeFalse();
        BlobKey.TryParse(new string('é', 100), out _).ShouldBeTrue();
        BlobKey.TryParse(new string('é', 101), out _).ShouldBeFalse();
    }

    [Fact]
    public void Compare_Always_IsOrdinal() => new[] { "b", "B", "a/b", "a-b" }.Select(BlobKey.Parse).Order().Select(key => key.Value).ShouldBe(["B", "a-b", "a/b", "b"]);
}
