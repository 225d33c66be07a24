using PluginHost.Plugins.Library.Thumbnails;

namespace PluginHost.Plugins.Library.Tests.Thumbnails;

public sealed class ByteCacheTests
{
    [Fact]
    public void Add_BeyondItsCapacity_DropsWhatWasUsedLongestAgo()
    {
        var cache = new ByteCache<string>(10);
        cache.Add("a", new byte[4]);
        cache.Add("b", new byte[4]);
        cache.Find("a").ShouldNotBeNull();

        cache.Add("c", new byte[4]);

        cache.Find("a").ShouldNotBeNull();
        cache.Find("b").ShouldBeNull();
        cache.Find("c").ShouldNotBeNull();
    }

    [Fact]
    public void Add_LargerThanAll_IsNotKept()
    {
        var cache = new ByteCache<string>(10);
        cache.Add("a", new byte[4]);

        cache.Add("b", new byte[11]);

        cache.Find("a").ShouldNotBeNull();
        cache.Find("b").ShouldBeNull();
    }

    [Fact]
    public void Add_SameKey_Replaces()
    {
        var cache = new ByteCache<string>(10);
        cache.Add("a", new byte[4]);
        cache.Add("a", new byte[8]);

        cache.Find("a")!.Length.ShouldBe(8);
        cache.Add("b", new byte[2]);
        cache.Find("a").ShouldNotBeNull();
    }
}
