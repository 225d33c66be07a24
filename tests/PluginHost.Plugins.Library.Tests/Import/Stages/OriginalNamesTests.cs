using System.Text;
using PluginHost.Plugins.Library.Import.Stages;

namespace PluginHost.Plugins.Library.Tests.Import.Stages;

public sealed class OriginalNamesTests
{
    [Theory]
    [InlineData("beach.JPG", "beach")]
    [InlineData("a:b*c?.png", "a_b_c_")]
    [InlineData("con.png", "_con")]
    [InlineData("LPT9.tar.png", "_LPT9.tar")]
    [InlineData("nul .a.png", "_nul .a")]
    [InlineData("...png", "picture")]
    [InlineData(" . .png", "picture")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("日本語.png", "日本語")]
    [InlineData("x\u0000y\u202e.png", "xy")]
    public void ForFile_HostileName_IsAKeyOfOurs(string name, string stem)
    {
        var key = OriginalNames.ForFile(name, Some.Hash(1), 8, "jpg", Some.Noon);

        key.Value.ShouldBe($"originals/2026/11/{stem}-{Some.Hash(1).Short}.jpg");
    }

    [Fact]
    public void ForFile_LongName_IsCutBetweenCharacters()
    {
        var key = OriginalNames.ForFile(new string('é', 300) + "😀.png", Some.Hash(1), 64, "png", Some.Noon);

        Encoding.UTF8.GetByteCount(key.Value.Split('/')[^1]).ShouldBeLessThanOrEqualTo(200);
        key.Value.ShouldNotContain("\ufffd");
    }

    [Theory]
    [InlineData("../x", "x")]
    [InlineData("", "bin")]
    [InlineData("averyveryverylongextension", "bin")]
    public void ForFile_StrangeExtension_IsMadeHarmless(string extension, string expected) =>
        OriginalNames.ForFile("a", Some.Hash(1), 8, extension, Some.Noon).Value.ShouldEndWith($".{expected}");

    [Fact]
    public void ForRow_LongName_KeepsItsExtension()
    {
        var name = OriginalNames.ForRow(new string('x', 400) + ".png");

        name.Length.ShouldBe(255);
        name.ShouldEndWith(".png");
    }

    [Fact]
    public void ForRow_RandomText_IsAlwaysAName()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0x10000))]);

            OriginalNames.ForRow(text).Length.ShouldBeInRange(1, 255);
            OriginalNames.ForFile(text, Some.Hash(1), 8, "png", Some.Noon);
        }
    }
}
