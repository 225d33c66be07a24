using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

/// <summary>The process that the crash test kills: adds and edits pictures, adds others that were made of them, and prints what was acknowledged.</summary>
internal static class CrashWriter
{
    public const string Verb = "crash-writer";

    public static async Task<int> RunAsync(string folder)
    {
        var database = new SqliteDatabase();
        await database.OpenAsync(Path.Combine(folder, "library.db"), TimeProvider.System, CancellationToken.None);
        var catalog = new SqliteCatalog(database, new FixedSettings(), TimeProvider.System);
        var start = Environment.ProcessId * 1_000_000L;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                var number = start + (worker * 200_000) + i;
                var picture = Some.Prompted(number, $"crash {number}") with { Tags = [Some.FileTag($"tag {number % 50}")] };
                var added = (await catalog.AddAsync(new AddPicturesRequest([picture]), CancellationToken.None)).Items[0].Picture;
                await catalog.EditAsync(new EditRequest([added.Id], new PictureEdit { Stars = 5, AddTags = [Some.Tag("edited")] }, "crash"), CancellationToken.None);
                var made = Some.Picture(-number) with { Origin = new PictureOrigin(added.Id, "{}") { Stacked = true, CarryTags = true } };
                await catalog.AddAsync(new AddPicturesRequest([made]), CancellationToken.None);
                Console.WriteLine($"{added.Id} {number}");
            }
        })));
        return 0;
    }
}
