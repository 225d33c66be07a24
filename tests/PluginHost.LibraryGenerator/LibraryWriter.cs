using PluginHost.LibraryGenerator.Engines;
using PluginHost.LibraryGenerator.Pictures;
using PluginHost.Plugins.Catalog.Sqlite;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.LibraryGenerator;

/// <summary>
/// Writes with the product's own statements, so that schema, full text and every later column are what an import would have made of them.
/// Different are only the size of the transactions and that nothing is flushed: a library that was cut off is thrown away. Budget: some minutes for 1,000,000.
/// </summary>
internal sealed class LibraryWriter(GeneratorOptions options, PictureMaker pictures, IReadOnlyList<Engine> engines)
{
    private const int BatchSize = 25_000;

    // Random keys (hashes, names, sizes) touch every page of their indexes in each transaction.
    private const string ForBulk = "PRAGMA synchronous = OFF; PRAGMA cache_size = -1500000;";

    public async Task WriteAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        await OpenAsProductAsync(cancellationToken);
        using (var session = new SqliteSession(DatabaseFile.OpenWriter(options.Database)))
        {
            session.Execute(ForBulk);
            var findings = new FindingsWriter(session, engines, new ScoreMaker(engines, options.Seed));
            var next = MakeAsync(0);
            for (var start = 0; start < options.Pictures; start += BatchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = await next;
                next = MakeAsync(start + BatchSize);
                session.Execute("BEGIN IMMEDIATE");
                Write(session, findings, batch, start);
                session.Execute("COMMIT");
                progress(start + batch.Count);
            }
        }

        await OpenAsProductAsync(cancellationToken);
    }

    // Opening makes the schema; closing gathers statistics and folds the log into the file.
    private async Task OpenAsProductAsync(CancellationToken cancellationToken)
    {
        await using var database = new SqliteDatabase();
        await database.OpenAsync(options.Database, TimeProvider.System, cancellationToken);
    }

    private void Write(SqliteSession session, FindingsWriter findings, List<NewPicture> batch, int start)
    {
        var added = new AddPictures(new AddPicturesRequest(batch)).Run(session);
        var ids = added.Items.Select(item => item.Picture.Id).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            findings.Write(start + i, ids[i].Value);
        }

        PictureId[] trashed = [.. ids.Where((_, i) => pictures.IsTrashed(start + i))];
        if (trashed.Length > 0)
        {
            new EditPictures(new EditRequest(trashed, new PictureEdit { Trashed = true }, "generator"), new UndoLog(new CatalogSqliteSettings(), Timeline.End), Timeline.End).Run(session);
        }
    }

    // The next batch is made while this one is written.
    private Task<List<NewPicture>> MakeAsync(int start) => Task.Run(() =>
        Enumerable.Range(start, Math.Clamp(options.Pictures - start, 0, BatchSize)).Select(index => pictures.Make(index)).ToList());
}
