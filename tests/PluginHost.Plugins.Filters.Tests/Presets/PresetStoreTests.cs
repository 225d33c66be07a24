using System.Text.Json;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Presets;
using PluginHost.Plugins.Library.Tests.Fakes;

namespace PluginHost.Plugins.Filters.Tests.Presets;

public sealed class PresetStoreTests
{
    private readonly FakePluginStorage _storage = new();
    private readonly PresetStore _presets;

    public PresetStoreTests() => _presets = new PresetStore(_storage);

    [Theory]
    [InlineData("Warm & soft")]
    [InlineData("夕焼け/2")]
    [InlineData("ümläut 🌅")]
    public async Task Save_AnyName_IsListedAsItWasGiven(string name)
    {
        await _presets.SaveAsync(name, [new Step("acme.warm", JsonElement.Parse("{\"amount\":0.3}"))], CancellationToken.None);

        var (listed, steps) = (await _presets.ListAsync(CancellationToken.None)).ShouldHaveSingleItem();

        listed.ShouldBe(name);
        steps.ShouldHaveSingleItem().Arguments!.Value.GetProperty("amount").GetDouble().ShouldBe(0.3);
    }

    [Fact]
    public async Task Save_SameName_TakesItsPlace()
    {
        await _presets.SaveAsync("Warm", [new Step("acme.warm")], CancellationToken.None);
        await _presets.SaveAsync("Warm", [new Step("acme.cold")], CancellationToken.None);

        (await _presets.ListAsync(CancellationToken.None)).ShouldHaveSingleItem().Steps[0].Filter.ShouldBe("acme.cold");
    }

    [Fact]
    public async Task Remove_Known_IsGone()
    {
        await _presets.SaveAsync("Warm", [new Step("acme.warm")], CancellationToken.None);

        (await _presets.RemoveAsync("Warm", CancellationToken.None)).ShouldBeTrue();
        (await _presets.RemoveAsync("Warm", CancellationToken.None)).ShouldBeFalse();
        (await _presets.ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_DamagedPreset_LeavesItOut()
    {
        await _presets.SaveAsync("Warm", [new Step("acme.warm")], CancellationToken.None);
        await _storage.SetAsync("preset/" + PresetName.ToKey("Torn"), "[{\"fil"u8.ToArray(), CancellationToken.None);

        (await _presets.ListAsync(CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("Warm");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    [InlineData("a name that is far too long to be shown in a list beside sixty others, as it would be")]
    public void TryParse_BadName_IsRefused(string name) => PresetName.TryParse(name, out _).ShouldBeFalse();
}
