using PluginHost.Plugins.Library.Import;

namespace PluginHost.Plugins.Library.Tests.Import;

public sealed class EntryPathTests
{
    [Theory]
    [InlineData("a.png", "", "a.png")]
    [InlineData("x/y/a.png", "x/y", "a.png")]
    [InlineData("..\\..\\a.png", "", "a.png")]
    [InlineData("/a.png", "", "a.png")]
    [InlineData("D:/x/a.png", "x", "a.png")]
    [InlineData("", "", "picture")]
    [InlineData("../..", "", "picture")]
    [InlineData("x/./ / y /a.png", "x/y", "a.png")]
    public void Parse_HostilePath_IsReduced(string text, string folder, string name)
    {
        var path = new EntryPath(text);

        path.Folder.ShouldBe(folder);
        path.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData(".hidden/a.png", true)]
    [InlineData("x/.a.png", true)]
    [InlineData("__MACOSX/x/a.png", true)]
    [InlineData("x/a.b.png", false)]
    public void IsHidden_Path_IsDecidedByAnySegment(string text, bool expected) => new EntryPath(text).IsHidden.ShouldBe(expected);
}
