using PluginHost.Plugins.Scripting.Csx.Caching;
using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

public sealed class ScriptMakerTests : IDisposable
{
    private const string Text = "return image.Blur(2);";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Make_KeptBytesThatAreNoCode_FailAlone()
    {
        var path = Path.Combine(_folder.Path, "size.csx");
        var cache = new ScriptCache(Path.Combine(_folder.Path, "cache"));
        cache.Keep(CacheKey.Of(new ScriptSetReader(Some.References, new ScriptFolder(_folder.Path)).Read(new ScriptSource(path, Text), CancellationToken.None), Some.References), new CachedScript([1, 2, 3], [4], []));
        using var maker = new ScriptMaker(new ScriptFolder(_folder.Path), cache);

        var made = await Make(maker, Text);

        made.Script.ShouldBeNull();
        made.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PH4712");
        using var other = (await Make(maker, Text + " ")).Script.ShouldNotBeNull();
    }

    [Fact]
    public async Task Make_TextThatSomebodyIsStillWriting_IsNotKept()
    {
        var folder = Path.Combine(_folder.Path, "cache");
        using var maker = new ScriptMaker(new ScriptFolder(_folder.Path), new ScriptCache(folder));

        using (var draft = (await Make(maker, Text, keep: false)).Script.ShouldNotBeNull())
        {
            Directory.Exists(folder).ShouldBeFalse();
        }

        using var saved = (await Make(maker, Text)).Script.ShouldNotBeNull();
        Directory.GetFiles(folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Make_LoadedTextChanged_IsOtherContent()
    {
        using var maker = new ScriptMaker(new ScriptFolder(_folder.Path), new ScriptCache(Path.Combine(_folder.Path, "cache")));
        File.WriteAllText(Path.Combine(_folder.Path, "lib.csx"), "int One() => 1;");

        var before = await Make(maker, "#load \"lib.csx\"\nreturn image.Blur(One());");
        File.WriteAllText(Path.Combine(_folder.Path, "lib.csx"), "int One() => 2;");
        var after = await Make(maker, "#load \"lib.csx\"\nreturn image.Blur(One());");

        before.Loads.ShouldBe([Path.Combine(_folder.Path, "lib.csx")]);
        after.ContentHash.ShouldNotBe(before.ContentHash);
        before.Script?.Dispose();
        after.Script?.Dispose();
    }

    private Task<MadeScript> Make(ScriptMaker maker, string text, bool keep = true) =>
        maker.MakeAsync(Path.Combine(_folder.Path, "size.csx"), System.Text.Encoding.UTF8.GetBytes(text), keep, TestContext.Current.CancellationToken);
}
