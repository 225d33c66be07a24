namespace PluginHost.Plugins.Files.Local.Tests.Layout;

public sealed class ListTests
{
    [Fact]
    public async Task ListAsync_FoldersAndFilesOfSimilarNames_ComeInOrderOfKey()
    {
        using var store = new TestStore();
        string[] keys = ["a/x", "a-b/x", "a.txt", "a/y/z", "a/y-1", "b", "B", "a b", "\u00e4/x", "z/1/2/3/4/5/6/7"];
        foreach (var key in keys)
        {
            await store.PutAsync(key, [1], durable: false);
        }

        (await store.ListAsync()).ShouldBe(keys.Order(StringComparer.Ordinal));
        (await store.ListAsync("a")).ShouldBe(["a/x", "a/y-1", "a/y/z"]);
        (await store.ListAsync("a/y")).ShouldBe(["a/y/z"]);
        (await store.ListAsync("a/y/")).ShouldBe(["a/y/z"]);
        (await store.ListAsync("b")).ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("/etc")]
    [InlineData("none/here")]
    [InlineData(".staging")]
    public async Task ListAsync_PrefixThatIsNoFolderOfBlobs_IsEmpty(string prefix)
    {
        using var store = new TestStore();
        await store.PutAsync("a", [1]);

        (await store.ListAsync(prefix)).ShouldBeEmpty();
    }
}
