using System.Runtime.CompilerServices;
using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Relational.Metadata;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>The truth about pictures. Each question and each change is a class or a statement of its own; this one says which.</summary>
[Catalog(CatalogSqlitePlugin.Id, "SQLite catalogue", Description = "Pictures, tags, scores and their history in one file.")]
internal sealed class SqliteCatalog(SqliteDatabase database, ISettings<CatalogSqliteSettings> settings, TimeProvider time) : ICatalog
{
    private const string FindByHash = "SELECT id FROM picture WHERE hash = $1";
    private const string Metadata = "SELECT encoding, body FROM picture_metadata WHERE picture_id = $1";
    private const string LastOfNext = "SELECT max(id) FROM (SELECT id FROM picture WHERE id > $1 ORDER BY id LIMIT $2)";

    private const string Unseen =
        """
        SELECT p.id FROM picture p WHERE p.id > $3
            AND NOT EXISTS (SELECT 1 FROM engine_seen s WHERE s.source_id = $1 AND s.picture_id = p.id AND s.version = $2)
        ORDER BY p.id LIMIT $4
        """;

    private const string Findings =
        "SELECT s.name, count(*) FROM engine_seen e JOIN source s ON s.id = e.source_id GROUP BY e.source_id ORDER BY s.name";

    public ValueTask<AddPicturesResult> AddAsync(AddPicturesRequest request, CancellationToken cancellationToken) =>
        request.Pictures.Count == 0 ? ValueTask.FromResult(new AddPicturesResult([])) : database.WriteAsync(new AddPictures(request).Run, cancellationToken);

    public ValueTask<PictureList> GetAsync(GetPicturesRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        session =>
        {
            var byHash = request.Hashes.Select(hash => session.Number(FindByHash, hash.ToBytes())).OfType<long>();
            return new PictureList(PictureLoader.Load(session, request.Ids.Select(id => id.Value).Concat(byHash).Distinct()));
        },
        cancellationToken);

    public ValueTask<EditResult> EditAsync(EditRequest request, CancellationToken cancellationToken) =>
        EditRules.Check(request) is { } refusal
            ? ValueTask.FromResult(new EditResult([], null, refusal))
            : database.WriteEditAsync(new EditPictures(request, NewUndoLog(), time.GetUtcNow()).Run, cancellationToken);

    public ValueTask<EditResult> UndoAsync(UndoRequest request, CancellationToken cancellationToken) =>
        database.WriteEditAsync(new UndoOperation(request, NewUndoLog(), time.GetUtcNow()).Run, cancellationToken);

    public ValueTask<PictureList> RecordAsync(RecordRequest request, CancellationToken cancellationToken) =>
        request.Results.Count == 0 ? ValueTask.FromResult(new PictureList([])) : database.WriteAsync(new RecordFindings(request).Run, cancellationToken);

    public ValueTask<PictureIdList> FindUnseenAsync(FindUnseenRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        session =>
        {
            // 0 is no source's number: an engine that never recorded anything has seen nothing.
            var engine = session.Sources.Find(request.Engine.Value) ?? 0;
            var ids = session.List(
                static reader => new PictureId(reader.GetInt64(0)), Unseen, engine, request.EngineVersion, request.After.Value, Math.Clamp(request.Limit, 1, 10_000));
            return new PictureIdList(ids);
        },
        cancellationToken);

    public ValueTask<EngineFindingsList> ListFindingsAsync(ListFindingsRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        static session => new EngineFindingsList(session.List(static reader => new EngineFindings(new CapabilityId(reader.GetString(0)), reader.GetInt64(1)), Findings)),
        cancellationToken);

    public ValueTask<ForgetFindingsResult> ForgetFindingsAsync(ForgetFindingsRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(new ForgetFindings(request).Run, cancellationToken);

    public ValueTask<StoredMetadata> GetMetadataAsync(GetMetadataRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        session =>
        {
            var body = session.List(static reader => new MetadataBody(reader.GetInt32(0), (byte[])reader.GetValue(1)), Metadata, request.Id.Value);
            return new StoredMetadata(body.FirstOrDefault()?.Unpack());
        },
        cancellationToken);

    public ValueTask<CaptionList> GetCaptionsAsync(GetCaptionsRequest request, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaptionRows.Read(session, request.Id), cancellationToken);

    public ValueTask<StoredRecipe> GetRecipeAsync(GetRecipeRequest request, CancellationToken cancellationToken) =>
        database.ReadAsync(session => PictureOrigins.Read(session, request.Id), cancellationToken);

    public ValueTask<CatalogChanges> ReadChangesAsync(ReadChangesRequest request, CancellationToken cancellationToken) =>
        database.ReadAsync(session => PictureChanges.Read(session, request.Since), cancellationToken);

    public ValueTask<PictureList> ReplaceMetadataAsync(ReplaceMetadataRequest request, CancellationToken cancellationToken) =>
        request.Replacements.Count == 0 ? ValueTask.FromResult(new PictureList([])) : database.WriteAsync(new ReplaceMetadata(request).Run, cancellationToken);

    // In steps by key: a reader that stays open for the whole of a slow scan would keep the log from being folded in.
    public async IAsyncEnumerable<PictureRecord> ScanAsync(ScanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = request.After.Value; ;)
        {
            var start = after;
            var pictures = await database.ReadAsync(session => ScanNext(session, start), cancellationToken);
            if (pictures.Count == 0)
            {
                yield break;
            }

            foreach (var picture in pictures)
            {
                yield return picture;
            }

            after = pictures[^1].Id.Value;
        }
    }

    public IAsyncEnumerable<PictureTexts> ScanTextsAsync(ScanTextsRequest request, CancellationToken cancellationToken) =>
        new TextScan(database).RunAsync(request, cancellationToken);

    private UndoLog NewUndoLog() => new(settings.Current, time.GetUtcNow());

    private static List<PictureRecord> ScanNext(SqliteSession session, long after) =>
        session.Number(LastOfNext, after, IdList.Chunk) is { } last ? PictureLoader.LoadRange(session, after, last) : [];
}
