using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class CaptionTests : IAsyncLifetime
{
    private static readonly CapabilityId Engine = new("test.captioner");
    private static readonly CapabilityId Other = new("other.captioner");

    private TestLibrary _library = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _library = await TestLibrary.OpenAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task RecordAsync_NoDescription_FillsItIn()
    {
        var id = await AddAsync(null);

        var said = await SayAsync(id, "A red hat.");

        (said.Description, said.DescribedBy, said.Revision).ShouldBe(("A red hat.", Engine, 2L));
        (await TextsAsync(id)).Description.ShouldBe("A red hat.");
        (await SayAsync(id, "A red hat.")).Revision.ShouldBe(2);
        (await SayAsync(id, "A hat, red.")).Description.ShouldBe("A hat, red.");
        (await CaptionsAsync(id)).ShouldBe([new EngineCaption(Engine, "A hat, red.")]);
    }

    [Fact]
    public async Task RecordAsync_DescriptionOfAPersonOrAFile_IsKeptBeside()
    {
        var (filed, written) = (await AddAsync("Of the file."), await AddAsync(null));
        await EditAsync(written, "Of a person.");

        (await SayAsync(filed, "A red hat.")).ShouldSatisfyAllConditions(picture => picture.Description.ShouldBe("Of the file."), picture => picture.DescribedBy.ShouldBeNull(), picture => picture.Revision.ShouldBe(1));
        (await SayAsync(written, "A red hat.")).Description.ShouldBe("Of a person.");
        (await CaptionsAsync(filed)).ShouldBe([new EngineCaption(Engine, "A red hat.")]);
    }

    [Fact]
    public async Task RecordAsync_CaptionerThatIsNotTheFirst_IsKeptBeside()
    {
        var id = await AddAsync(null);

        (await SayAsync(id, "Another.", Other, isFirst: false)).Description.ShouldBeNull();
        (await SayAsync(id, "A red hat.")).Description.ShouldBe("A red hat.");
        (await SayAsync(id, "Yet another.", Other, isFirst: false)).DescribedBy.ShouldBe(Engine);

        (await CaptionsAsync(id)).ShouldBe([new EngineCaption(Other, "Yet another."), new EngineCaption(Engine, "A red hat.")]);
        (await SayAsync(id, "First now.", Other)).DescribedBy.ShouldBe(Other);
    }

    [Fact]
    public async Task EditAsync_WhatACaptionerSaid_BecomesThePersonsAndUndoingGivesItBack()
    {
        var id = await AddAsync(null);
        await SayAsync(id, "A red hat.");

        var edit = await EditAsync(id, "My red hat.");
        (await SayAsync(id, "A blue hat.")).ShouldSatisfyAllConditions(picture => picture.Description.ShouldBe("My red hat."), picture => picture.DescribedBy.ShouldBeNull());

        var undone = (await _library.Catalog.UndoAsync(edit)).Changed.ShouldHaveSingleItem();
        (undone.Description, undone.DescribedBy).ShouldBe(("A red hat.", Engine));
        (await SayAsync(id, "A green hat.")).Description.ShouldBe("A green hat.");
    }

    [Fact]
    public async Task EditAsync_SavedAsItIs_BecomesThePersons()
    {
        var id = await AddAsync(null);
        await SayAsync(id, "A red hat.");

        await EditAsync(id, "A red hat.");

        (await SayAsync(id, "A blue hat.")).Description.ShouldBe("A red hat.");
        (await _library.Catalog.EditAsync(id, new PictureEdit { Stars = 3 })).Changed[0].Description.ShouldBe("A red hat.");
    }

    [Fact]
    public async Task ForgetFindingsAsync_Captioner_TakesBackItsTextsAndNobodyElses()
    {
        var (machine, person) = (await AddAsync(null), await AddAsync(null));
        await SayAsync(machine, "A red hat.");
        await SayAsync(machine, "Another.", Other, isFirst: false);
        await SayAsync(person, "A red hat.");
        await EditAsync(person, "Mine.");

        (await _library.Catalog.ForgetFindingsAsync(new ForgetFindingsRequest(Engine, 100), Token)).IsDone.ShouldBeTrue();

        var pictures = (await _library.Catalog.GetAsync(new GetPicturesRequest { Ids = [machine, person] }, Token)).Items;
        pictures.Select(picture => (picture.Description, picture.DescribedBy)).ShouldBe([(null, null), ("Mine.", null)]);
        (await CaptionsAsync(machine)).ShouldBe([new EngineCaption(Other, "Another.")]);
        (await CaptionsAsync(person)).ShouldBeEmpty();
        (await _library.Catalog.FindUnseenAsync(new FindUnseenRequest(Engine, 1, default, 10), Token)).Ids.ShouldBe([machine, person]);
    }

    [Fact]
    public async Task RecordAsync_PictureInALockedSet_KeepsItsDescription()
    {
        var id = await AddAsync(null);
        var set = await _library.MakeAsync("Summer");
        await _library.Catalog.EditAsync(id, new PictureEdit { AddTo = [set] });
        await _library.Collections.EditAsync(new EditCollectionRequest(set, new CollectionEdit { Locked = true }), Token);

        (await SayAsync(id, "A red hat.")).Description.ShouldBeNull();
        (await CaptionsAsync(id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ReplaceMetadataAsync_FileThatSaysSomethingNow_TakesThePlaceOfTheCaptioner()
    {
        var (silent, spoken) = (await AddAsync(null), await AddAsync(null));
        await SayAsync(silent, "A red hat.");
        await SayAsync(spoken, "A red hat.");

        await ReplaceAsync(silent, null);
        await ReplaceAsync(spoken, "Of the file.");

        var pictures = (await _library.Catalog.GetAsync(new GetPicturesRequest { Ids = [silent, spoken] }, Token)).Items;
        pictures.Select(picture => (picture.Description, picture.DescribedBy)).ShouldBe([("A red hat.", Engine), ("Of the file.", null)]);
    }

    private async Task<PictureId> AddAsync(string? description)
    {
        var number = 1 + int.Parse(_library.Sql("SELECT count(*) FROM picture")[0], System.Globalization.CultureInfo.InvariantCulture);
        return (await _library.Catalog.AddAsync(Some.Picture(number) with { Description = description })).Id;
    }

    private async Task<PictureRecord> SayAsync(PictureId id, string text, CapabilityId? engine = null, bool isFirst = true) =>
        (await _library.Catalog.RecordAsync(new EngineResult(id, engine ?? Engine, 1) { Caption = text, GivesDescription = isFirst })).Items.ShouldHaveSingleItem();

    private async Task<OperationId> EditAsync(PictureId id, string description) =>
        (await _library.Catalog.EditAsync(id, new PictureEdit { Description = description })).Operation.ShouldNotBeNull();

    private async Task<IReadOnlyList<EngineCaption>> CaptionsAsync(PictureId id) => (await _library.Catalog.GetCaptionsAsync(new GetCaptionsRequest(id), Token)).Items;

    private async Task<PictureTexts> TextsAsync(PictureId id) =>
        await _library.Catalog.ScanTextsAsync(new ScanTextsRequest(default) { Ids = [id] }, Token).SingleAsync(Token);

    private async Task ReplaceAsync(PictureId id, string? description)
    {
        var metadata = new MetadataResult(new MetadataFields { Camera = "Other", Description = description }, []);
        await _library.Catalog.ReplaceMetadataAsync(new ReplaceMetadataRequest([new MetadataReplacement(id, metadata)]), Token);
    }
}
