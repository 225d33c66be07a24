using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

public sealed class KilledEditTests
{
    private const int Rounds = 6;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_InTheMiddleOfEditsOfTenThousand_IsAllOrNothing()
    {
        var random = new Random(2026);
        var folder = TestLibrary.NewFolder();
        await using (var library = await TestLibrary.OpenAsync(folder))
        {
            for (var first = 1; first <= EditWriter.Pictures; first += 1000)
            {
                await library.Catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(first, 1000).Select(number => Some.Picture(number))]), Token);
            }

            await library.Database.DisposeAsync();
            for (var round = 0; round < Rounds; round++)
            {
                await KilledProcess.RunAsync(EditWriter.Verb, folder, random.Next(1, 4), TimeSpan.FromMilliseconds(random.Next(400)), Token);

                ShouldBeAllOrNothing(library.File);
            }

            TestLibrary.Sql(library.File, "SELECT count(*) > 0 FROM operation").ShouldBe(["1"]);
        }
    }

    [Fact]
    public async Task Kill_InTheMiddleOfMigrations_TheNextStartCompletesThem()
    {
        var random = new Random(77);
        for (var round = 0; round < Rounds; round++)
        {
            var folder = TestLibrary.NewFolder();
            var printed = await KilledProcess.RunAsync(OpenForever.Verb, folder, random.Next(1, 12), TimeSpan.FromMilliseconds(random.Next(80)), Token);

            foreach (var number in printed)
            {
                await using var library = await TestLibrary.OpenAsync(Path.Combine(folder, number));
                (await library.Catalog.AddAsync(Some.Picture(1))).Id.Value.ShouldBe(1);
                library.Sql("PRAGMA integrity_check").ShouldBe(["ok"]);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static void ShouldBeAllOrNothing(string file)
    {
        var all = EditWriter.Pictures.ToString(System.Globalization.CultureInfo.InvariantCulture);
        TestLibrary.Sql(file, "SELECT DISTINCT stars FROM picture").Count.ShouldBe(1);
        TestLibrary.Sql(file, "SELECT count(DISTINCT revision) FROM picture").ShouldBe(["1"]);
        TestLibrary.Sql(file, "SELECT count(*) FROM picture_tag WHERE rejected = 0 GROUP BY tag_id").ShouldAllBe(count => count == all);
        TestLibrary.Sql(file, "SELECT count(*) FROM operation_item GROUP BY operation_id").ShouldAllBe(count => count == all);
        TestLibrary.Sql(file, "PRAGMA integrity_check").ShouldBe(["ok"]);
        TestLibrary.Sql(file, "PRAGMA foreign_key_check").ShouldBeEmpty();
    }
}
