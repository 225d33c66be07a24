using PluginHost.Plugins.Scripting.Csx.Serving;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

public sealed class EngineVersionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_SameTextAfterARestart_IsTheSame()
    {
        var first = Versions().Of("size.csx", "one");

        Versions().Of("size.csx", "one").ShouldBe(first);
        Versions().Of("size.csx", "two").ShouldBeGreaterThan(first);
    }

    [Fact]
    public void Of_BackToAnEarlierText_GrowsToo()
    {
        var versions = Versions();
        var numbers = new[] { "one", "two", "one" }.Select(text => versions.Of("size.csx", text)).ToList();

        numbers.ShouldBe(numbers.Distinct().Order());
        versions.Of("other.csx", "one").ShouldBeLessThanOrEqualTo(numbers[0]);
    }

    [Fact]
    public void Of_DamagedFile_BeginsAnew()
    {
        var first = Versions().Of("size.csx", "one");
        File.WriteAllText(Path.Combine(_folder.Path, "versions.json"), "{\"size");

        Versions().Of("size.csx", "two").ShouldBeGreaterThanOrEqualTo(first, "Made by the clock, which has not gone back.");
    }

    private EngineVersions Versions() => new(Path.Combine(_folder.Path, "versions.json"), TimeProvider.System);
}
