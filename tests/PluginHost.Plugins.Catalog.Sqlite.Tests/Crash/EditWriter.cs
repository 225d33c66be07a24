using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

/// <summary>The process that is killed while it edits ten thousand pictures at once, and undoes it, again and again. Prints a line after each.</summary>
internal static class EditWriter
{
    public const string Verb = "edit-writer";
    public const int Pictures = 10_000;

    public static async Task<int> RunAsync(string folder)
    {
        var database = new SqliteDatabase();
        await database.OpenAsync(Path.Combine(folder, "library.db"), TimeProvider.System, CancellationToken.None);
        var catalog = new SqliteCatalog(database, new FixedSettings(), TimeProvider.System);
        PictureId[] all = [.. Enumerable.Range(1, Pictures).Select(id => new PictureId(id))];
        for (var i = 0; ; i++)
        {
            var edit = new PictureEdit { Stars = 1 + (i % 5), AddTags = [Some.Tag($"round {i % 7}")], RemoveTags = [Some.Tag($"round {(i + 1) % 7}")] };
            var edited = await catalog.EditAsync(new EditRequest(all, edit, "crash"), CancellationToken.None);
            Console.WriteLine("edited");
            if (edited.Operation is { } operation)
            {
                await catalog.UndoAsync(new UndoRequest(operation, "crash"), CancellationToken.None);
                Console.WriteLine("undone");
            }

            // Folding the log into the file is a moment of its own to be killed at.
            await database.WriteAsync(static session => session.Number("PRAGMA wal_autocheckpoint = 50"), CancellationToken.None);
        }
    }
}
