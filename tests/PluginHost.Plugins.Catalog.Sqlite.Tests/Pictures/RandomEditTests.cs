using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class RandomEditTests
{
    private static readonly string[] Engines = ["a.tagger", "b.tagger"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RandomEditsUndosAndEngines_AgreeWithTheModel(int seed)
    {
        await using var library = await TestLibrary.OpenAsync();
        var (random, model, open) = (new Random(seed), new Model(), new List<OperationId>());
        for (var i = 1; i <= 12; i++)
        {
            model.Add(await library.Catalog.AddAsync(Some.Picture(i)));
        }

        // Of two engines that are equally sure the one that came first is shown.
        await library.Catalog.RecordAsync([.. Engines.Select(engine => Some.Tags(new PictureId(1)) with { Engine = new CapabilityId(engine) })]);
        for (var step = 0; step < 300; step++)
        {
            var id = random.Next(1, 13);
            switch (random.Next(10))
            {
                case < 3:
                    var engine = Engines[random.Next(2)];
                    var said = Tags(random).ToDictionary(tag => tag.Value, _ => random.Next(1, 5) / 4.0);
                    await library.Catalog.RecordAsync(
                        Some.Tags(new PictureId(id), [.. said.Select(tag => (tag.Key, tag.Value))]) with { Engine = new CapabilityId(engine) });
                    model.Engine(id, engine, said);
                    break;
                case < 5 when open.Count > 0:
                    var operation = open[random.Next(open.Count)];
                    open.Remove(operation);
                    var undone = await library.Catalog.UndoAsync(operation);
                    undone.Refusal.ShouldBeNull();
                    model.Undo(operation.Value, undone.Operation?.Value);
                    Keep(undone);
                    break;
                default:
                    var edit = Edit(random);
                    var ids = Enumerable.Range(0, random.Next(1, 6)).Select(_ => (long)random.Next(1, 13)).Distinct().ToArray();
                    var edited = await library.Catalog.EditAsync(new EditRequest([.. ids.Select(picture => new PictureId(picture))], edit, "t"), TestContext.Current.CancellationToken);
                    edited.Changed.Select(picture => picture.Id.Value).Order().ShouldBe(model.Edit(edited.Operation?.Value, ids, edit).Order());
                    Keep(edited);
                    break;
            }

            await CompareAsync(library, model);
        }

        void Keep(EditResult result)
        {
            if (result.Operation is { } made)
            {
                open.Add(made);
            }
        }
    }

    private static PictureEdit Edit(Random random)
    {
        var (tags, stack) = (Tags(random), random.Next(4));
        return new PictureEdit
        {
            Stars = random.Next(3) == 0 ? random.Next(6) : null,
            Name = random.Next(5) == 0 ? $"name {random.Next(3)}" : null,
            Description = random.Next(4) == 0 ? new[] { "", "one", "two" }[random.Next(3)] : null,
            Trashed = random.Next(5) == 0 ? random.Next(2) == 0 : null,
            Unstack = stack == 0,
            StackWith = stack == 1 ? new PictureId(random.Next(1, 13)) : null,
            AddTags = tags[..(tags.Length / 2)],
            RemoveTags = tags[(tags.Length / 2)..],
        };
    }

    private static TagName[] Tags(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Some.Tag($"tag{random.Next(5)}")).Distinct()];

    private static async Task CompareAsync(TestLibrary library, Model model)
    {
        await foreach (var picture in library.Catalog.ScanAsync(new ScanRequest(default), TestContext.Current.CancellationToken))
        {
            var expected = model.Pictures[picture.Id.Value];
            (picture.Stars, picture.Name, picture.Description, picture.TrashedAt is not null, picture.StackId?.Value)
                .ShouldBe((expected.Stars, expected.Name, expected.Description, expected.Trashed, expected.Stack));
            picture.Shown().ShouldBe(expected.Shown());
        }

        for (var tag = 0; tag < 5; tag++)
        {
            (await library.Catalog.TaggedAsync($"tag{tag}")).ShouldBe(
                model.Pictures.Where(picture => picture.Value.Shown().Any(shown => shown.StartsWith($"tag{tag}:", StringComparison.Ordinal))).Select(picture => picture.Key).Order());
        }
    }
}
