namespace PluginHost.Plugins.Exporter.Standard.Tests;

public sealed class SafeNamesTests
{
    [Theory]
    [InlineData("beach", "beach")]
    [InlineData("../../up", "_.._up")]
    [InlineData("C:\\drive", "C__drive")]
    [InlineData("con", "_con")]
    [InlineData("lpt1.old", "_lpt1.old")]
    [InlineData("..", "picture")]
    [InlineData(" . ", "picture")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a\u0000b\u200f", "a_b_")]
    [InlineData("Grüße 😀", "Grüße 😀")]
    public void Take_AnyName_IsOneThatEverySystemTakes(string wanted, string expected) => new SafeNames(_ => false).Take(wanted, [".png"]).ShouldBe(expected);

    [Fact]
    public void Take_NamesThatClash_AreNumberedWhateverTheirCase()
    {
        var names = new SafeNames(name => name == "taken.png");

        string[] taken = [names.Take("sea", [".png"]), names.Take("SEA", [".png"]), names.Take("sea", [".jpg", ".txt"]), names.Take("sea", [".gif", ".txt"]), names.Take("taken", [".png"])];

        taken.ShouldBe(["sea", "SEA (2)", "sea (2)", "sea (3)", "taken (2)"]);
    }

    [Fact]
    public void Take_LongName_LeavesRoomForTheRest() => System.Text.Encoding.UTF8.GetByteCount(new SafeNames(_ => false).Take(new string('é', 300), [".png"])).ShouldBe(200);

    [Theory]
    [InlineData("a.PNG", ".png")]
    [InlineData("a.b/c", "")]
    [InlineData(".png", "")]
    [InlineData("a.", "")]
    [InlineData("a.verylongending", "")]
    public void ExtensionOf_Name_IsAShortWordBehindADot(string name, string expected) => SafeNames.ExtensionOf(name).ShouldBe(expected);
}
