using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Files;

public sealed class ScriptStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("warm-tones.csx", true)]
    [InlineData("4x.5_b.csx", true)]
    [InlineData("Warm.csx", false)]
    [InlineData(".hidden.csx", false)]
    [InlineData("../up.csx", false)]
    [InlineData("sub/x.csx", false)]
    [InlineData("sub\\x.csx", false)]
    [InlineData("x.cs", false)]
    [InlineData(".csx", false)]
    [InlineData("x.csx\n", false)]
    [InlineData("", false)]
    public void IsName_OnlyPlainNamesInTheFolder_AreTaken(string name, bool taken) => ScriptStore.IsName(name).ShouldBe(taken);

    [Fact]
    public async Task Write_ManyAtOnce_LeavesOneWholeTextAndNoDraft()
    {
        using var store = new ScriptStore(new ScriptFolder(_folder.Path));
        var texts = Enumerable.Range(0, 20).Select(i => new string((char)('a' + i), 10_000 + i)).ToList();

        await Task.WhenAll(texts.Select(text => store.TryWriteAsync("size.csx", text, null, TestContext.Current.CancellationToken)));

        texts.ShouldContain(File.ReadAllText(store.PathOf("size.csx")));
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Write_OverAnotherVersion_WritesNothing()
    {
        using var store = new ScriptStore(new ScriptFolder(_folder.Path));
        (await store.TryWriteAsync("size.csx", "one", null, TestContext.Current.CancellationToken)).ShouldBeTrue();

        (await store.TryWriteAsync("size.csx", "two", ScriptFile.HashOf("none"u8.ToArray()), TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await store.TryWriteAsync("size.csx", "three", ScriptFile.HashOf("one"u8.ToArray()), TestContext.Current.CancellationToken)).ShouldBeTrue();

        File.ReadAllText(store.PathOf("size.csx")).ShouldBe("three");
    }
}
