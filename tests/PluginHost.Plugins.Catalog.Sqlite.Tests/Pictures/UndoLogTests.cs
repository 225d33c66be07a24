using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class UndoLogTests
{
    [Fact]
    public async Task EditAsync_MoreThanAreKept_ForgetsTheOldest()
    {
        await using var library = await TestLibrary.OpenAsync();
        library.Settings.Current = new CatalogSqliteSettings(UndoOperations: 3);
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var operations = new List<OperationId>();
        for (var i = 0; i < 6; i++)
        {
            operations.Add((await library.Catalog.EditAsync(id, new PictureEdit { Stars = (i % 5) + 1 })).Operation!.Value);
        }

        library.Sql("SELECT id FROM operation ORDER BY id").ShouldBe(["4", "5", "6"]);
        library.Sql("SELECT operation_id FROM operation_item ORDER BY operation_id").ShouldBe(["4", "5", "6"]);
        (await library.Catalog.UndoAsync(operations[2])).Refusal!.Code.ShouldBe("PH6213");
        (await library.Catalog.UndoAsync(operations[5])).Changed.ShouldHaveSingleItem().Stars.ShouldBe(5);
    }

    [Fact]
    public async Task EditAsync_LaterThanTheLogGoesBack_ForgetsWhatIsOlder()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        await library.Catalog.EditAsync(id, new PictureEdit { Stars = 1 });
        library.Clock.Now += TimeSpan.FromDays(29);
        await library.Catalog.EditAsync(id, new PictureEdit { Stars = 2 });
        library.Sql("SELECT count(*) FROM operation").ShouldBe(["2"]);

        library.Clock.Now += TimeSpan.FromDays(2);
        await library.Catalog.EditAsync(id, new PictureEdit { Stars = 3 });

        library.Sql("SELECT id FROM operation ORDER BY id").ShouldBe(["2", "3"]);
    }

    [Fact]
    public async Task EditAsync_OldOneOfManyPictures_GoesInStepsAndIsNeverUndoneByHalf()
    {
        await using var library = await TestLibrary.OpenAsync();
        library.Settings.Current = new CatalogSqliteSettings(UndoOperations: 1);
        var ids = new List<PictureId>();
        for (var i = 1; i <= 1_100; i++)
        {
            ids.Add((await library.Catalog.AddAsync(Some.Picture(i))).Id);
        }

        var large = await library.Catalog.EditAsync(new EditRequest(ids, new PictureEdit { Stars = 4 }, "me"), TestContext.Current.CancellationToken);
        await library.Catalog.EditAsync(ids[0], new PictureEdit { Stars = 1 });
        var left = library.Sql($"SELECT count(*) FROM operation_item WHERE operation_id = {large.Operation}");
        var undone = await library.Catalog.UndoAsync(large.Operation);
        await library.Catalog.EditAsync(ids[0], new PictureEdit { Stars = 2 });

        left.ShouldBe(["100"]);
        undone.Refusal!.Code.ShouldBe("PH6213");
        library.Sql("SELECT id FROM operation ORDER BY id").ShouldBe(["3"]);
        (await library.Catalog.GetAsync(ids[^1])).Stars.ShouldBe(4);
    }
}
