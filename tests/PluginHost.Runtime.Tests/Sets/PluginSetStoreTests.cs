using PluginHost.Runtime.Sets;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Sets;

public sealed class PluginSetStoreTests : IDisposable
{
    private static readonly NamedPluginSet Fast = new("fast", [new PluginId("acme.warm")], [new PluginId("acme.slow")]);

    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-sets-").FullName;

    private string SetFile => Path.Combine(_folder, "plugin-sets.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task KeepAsync_Sets_AreThereAfterAStart()
    {
        await Store().KeepAsync(Fast, default);
        await Store().KeepAsync(new NamedPluginSet("all", [], []), default);

        var sets = Store().Read();

        sets.Select(set => set.Name).ShouldBe(["all", "fast"]);
        (sets[1].On.Single(), sets[1].Off.Single()).ShouldBe((new PluginId("acme.warm"), new PluginId("acme.slow")));
    }

    [Fact]
    public async Task KeepAsync_SameName_Replaces()
    {
        await Store().KeepAsync(Fast, default);
        await Store().KeepAsync(Fast with { Off = [] }, default);

        Store().Read().ShouldHaveSingleItem().Off.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../fast")]
    [InlineData(" fast")]
    [InlineData("a\nb")]
    public async Task KeepAsync_BadName_IsRefused(string name) =>
        (await Should.ThrowAsync<SetRefusedException>(() => Store().KeepAsync(Fast with { Name = name }, default))).Refusal.Code.ShouldBe("PH1722");

    [Fact]
    public async Task RemoveAsync_UnknownSet_IsRefused()
    {
        await Store().KeepAsync(Fast, default);
        await Store().RemoveAsync("fast", default);

        (await Should.ThrowAsync<SetRefusedException>(() => Store().RemoveAsync("fast", default))).Refusal.Code.ShouldBe("PH1721");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"fast":7}""")]
    public async Task DamagedFile_IsToldAndNotWrittenOver(string text)
    {
        File.WriteAllText(SetFile, text);

        Should.Throw<SetRefusedException>(() => Store().Read()).Refusal.Code.ShouldBe("PH1723");
        await Should.ThrowAsync<SetRefusedException>(() => Store().KeepAsync(Fast, default));
        File.ReadAllText(SetFile).ShouldBe(text);
    }

    private PluginSetStore Store() => new(_folder);
}
