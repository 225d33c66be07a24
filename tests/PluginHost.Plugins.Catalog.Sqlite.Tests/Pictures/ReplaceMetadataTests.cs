using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class ReplaceMetadataTests
{
    private static readonly MetadataResult Before = new(new MetadataFields { Camera = "Old", Rating = 2, Description = "of the file", Keywords = ["sea"] }, [])
    {
        Generation = new GenerationInfo("A1111") { Prompt = "an old lighthouse", Seed = 1 },
    };

    private static readonly MetadataResult After = new(
        new MetadataFields { Camera = "New", Iso = 400, Rating = 5, Description = "of the file, newer", Keywords = ["sea", "boat"], TakenAt = Some.Time, Latitude = 51 }, [new MetadataGroup("exif", [])])
    {
        Generation = new GenerationInfo("ComfyUI") { Prompt = "a young harbour", Negative = "rain", Model = "m", Sampler = "s", Seed = ulong.MaxValue, WorkflowJson = "{}", Loras = [new GenerationLora("ink", 1)] },
    };

    private static NewPicture Picture(int number = 1) => Some.Picture(number, metadata: Before) with { Stars = 2, Description = "of the file", Tags = [Some.FileTag("sea")] };

    private static ValueTask<PictureList> ReplaceAsync(TestLibrary library, PictureId id, MetadataResult metadata, params string[] tags) => library.Catalog.ReplaceMetadataAsync(
        new ReplaceMetadataRequest([new MetadataReplacement(id, metadata) { NewTags = [.. tags.Select(TagName.Parse)] }]), TestContext.Current.CancellationToken);

    private static async Task<(string? Prompt, string? Negative)> TextsAsync(TestLibrary library)
    {
        await foreach (var texts in library.Catalog.ScanTextsAsync(new ScanTextsRequest(default), TestContext.Current.CancellationToken))
        {
            return (texts.Prompt, texts.Negative);
        }

        throw new InvalidOperationException("There is no picture.");
    }

    [Fact]
    public async Task ReplaceMetadataAsync_UntouchedPicture_FollowsTheFile()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Picture())).Id;

        var changed = (await ReplaceAsync(library, id, After, "boat")).Items.ShouldHaveSingleItem();
        var expected = (await library.Catalog.AddAsync(Some.Picture(2, metadata: After))).Fields;

        changed.Fields.ShouldBe(expected with { Keywords = changed.Fields.Keywords });
        changed.Fields.Keywords.ShouldBe(["sea", "boat"]);
        (changed.Stars, changed.Description, changed.Revision).ShouldBe((5, "of the file, newer", 2L));
        (changed.Generation!.Generator, changed.Generation.Model, changed.Generation.Seed, changed.Generation.HasWorkflow, changed.Generation.HasPrompt).ShouldBe(("ComfyUI", "m", ulong.MaxValue, true, true));
        changed.Generation.Loras.ShouldBe(["ink"]);
        changed.Shown().ShouldBe(["boat:file:1", "sea:file:1"]);
        (await library.Catalog.GetMetadataAsync(new GetMetadataRequest(id), TestContext.Current.CancellationToken)).Metadata!.Groups.ShouldHaveSingleItem();
        (await library.Catalog.GetAsync(id)).Fields.Iso.ShouldBe(400);
    }

    [Fact]
    public async Task ReplaceMetadataAsync_WordsAndHistory_FollowToo()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Picture())).Id;
        var since = (await library.Catalog.ReadChangesAsync(new ReadChangesRequest(null), TestContext.Current.CancellationToken)).Now;

        await ReplaceAsync(library, id, After, "boat");

        (await TextsAsync(library)).ShouldBe(("a young harbour", "rain"));
        (await library.Catalog.ReadChangesAsync(new ReadChangesRequest(since), TestContext.Current.CancellationToken)).Changed.ShouldBe([id]);
        await ReplaceAsync(library, id, new MetadataResult(new MetadataFields(), []));
        (await TextsAsync(library)).ShouldBe((null, null));
        (await library.Catalog.GetAsync(id)).Generation.ShouldBeNull();
    }

    [Fact]
    public async Task ReplaceMetadataAsync_WhatAPersonDecided_Stays()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Picture())).Id;
        await library.Catalog.EditAsync(id, new PictureEdit { Stars = 4, Description = "mine", Name = "mine.png", AddTags = [Some.Tag("own")], Trashed = true });
        await library.Catalog.RecordAsync(Some.Tags(id, ("boat", 0.9)));
        await library.Catalog.EditAsync(id, new PictureEdit { RemoveTags = [Some.Tag("boat"), Some.Tag("sea")] });

        var changed = (await ReplaceAsync(library, id, After, "boat")).Items.ShouldHaveSingleItem();

        (changed.Stars, changed.Description, changed.Name).ShouldBe((4, "mine", "mine.png"));
        changed.TrashedAt.ShouldNotBeNull();
        changed.Shown().ShouldBe(["-boat:test.tagger:0.9", "own:person:1"]);
        changed.Fields.Camera.ShouldBe("New");
    }

    [Fact]
    public async Task ReplaceMetadataAsync_NothingDifferentOrNobodyThere_WritesNothing()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Picture())).Id;
        await ReplaceAsync(library, id, After);

        (await ReplaceAsync(library, id, After)).Items.ShouldBeEmpty();
        (await ReplaceAsync(library, new PictureId(99), After)).Items.ShouldBeEmpty();
        (await library.Catalog.GetAsync(id)).Revision.ShouldBe(2);
    }
}
