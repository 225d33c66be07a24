using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Runs;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Tests.Runs;

public sealed class RunCollectionTests : IAsyncLifetime
{
    private FilterHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = (await FilterHouse.StartAsync()).Add("test.fade", new Fade());

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Run_ByDefault_CarriesTheCollectionsOfItsSources()
    {
        var sources = await _house.ImportAsync(2);
        var (set, person) = (await MakeAsync("Set"), await MakeAsync("Ann", CollectionKind.Person));
        await PutAsync(sources[0].Id, set, person);

        await _house.RunAsync([.. sources.Select(source => source.Id.Value)], [Fade(1)]);

        (await MadeAsync(sources[0].Id)).Collections.ShouldBe([set, person]);
        (await MadeAsync(sources[1].Id)).Collections.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WithoutCollectionsIntoASet_PutsItThereAlone()
    {
        var source = (await _house.ImportAsync(1))[0];
        var (before, set) = (await MakeAsync("Before"), await MakeAsync("Edited"));
        await PutAsync(source.Id, before);

        await _house.RunAsync([source.Id.Value], [Fade(1)], new RunOutput(Stack: false, Collections: false, Set: set.Value));

        (await MadeAsync(source.Id)).Collections.ShouldBe([set]);
        await _house.RunAsync([source.Id.Value], [Fade(1)], new RunOutput(Stack: false, Set: before.Value));
        (await MadeAsync(source.Id)).Collections.ShouldBe([before, set], "known content goes there too");
    }

    [Fact]
    public async Task Run_IntoASetThatIsGoneOrLocked_IsRefusedByName()
    {
        var source = (await _house.ImportAsync(1))[0];
        var set = await MakeAsync("Final");
        using var lease = _house.Library.Capabilities.Rent<ICollections>();
        await lease.Capability.EditAsync(new EditCollectionRequest(set, new CollectionEdit { Locked = true }), CancellationToken.None);

        var (_, locked) = await StartAsync(source.Id, set.Value);
        var (_, gone) = await StartAsync(source.Id, 77);

        (locked!.Refusal.Code, locked.Field, gone!.Refusal.Code, gone.Field).ShouldBe(("PH4024", "output.set", "PH4023", "output.set"));
        locked.Refusal.Reason.ShouldContain("Final");
    }

    private ValueTask<(RunStarted? Started, Chains.ChainRefusal? Refusal)> StartAsync(PictureId picture, long set) =>
        _house.Get<RunStarter>().StartAsync(new RunRequest([picture.Value], null, [Fade(1)], new RunOutput(Set: set)), CancellationToken.None);

    private async Task<CollectionId> MakeAsync(string name, CollectionKind kind = CollectionKind.Set)
    {
        using var lease = _house.Library.Capabilities.Rent<ICollections>();
        return (await lease.Capability.CreateAsync(new CreateCollectionRequest(kind, CollectionName.Parse(name)), CancellationToken.None)).Collection!.Id;
    }

    private async Task PutAsync(PictureId picture, params CollectionId[] collections)
    {
        using var library = _house.Library.Capabilities.Rent<ILibrary>();
        (await library.Capability.EditAsync(new LibraryEdit(new Sdk.Library.PictureEdit { AddTo = collections }, "tester") { Ids = [picture] }, CancellationToken.None)).Refusal.ShouldBeNull();
    }

    private async Task<PictureRecord> MadeAsync(PictureId source) => (await _house.Library.QueryAsync($"from:{source}")).Items.ShouldHaveSingleItem();

    private static Step Fade(int amount) => new("test.fade", System.Text.Json.JsonElement.Parse($"{{\"amount\":{amount}}}"));
}
