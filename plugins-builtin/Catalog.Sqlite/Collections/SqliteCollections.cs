using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Sets, projects and people, beside the pictures.</summary>
[Catalog(CatalogSqlitePlugin.Id, "SQLite collections", Description = "Sets, projects and people, beside the pictures.")]
internal sealed class SqliteCollections(SqliteDatabase database, ISettings<CatalogSqliteSettings> settings, TimeProvider time) : ICollections
{
    public ValueTask<CollectionList> ListAsync(ListCollectionsRequest request, CancellationToken cancellationToken) =>
        database.ReadAsync(static session => new CollectionList(CollectionRows.ReadAll(session)), cancellationToken);

    public ValueTask<CollectionResult> CreateAsync(CreateCollectionRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PutCollection.Create(session, request, time.GetUtcNow()), cancellationToken);

    public ValueTask<CollectionResult> EditAsync(EditCollectionRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PutCollection.Edit(session, request), cancellationToken);

    public ValueTask<CollectionResult> DeleteAsync(DeleteCollectionRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(session => DeleteCollection.Run(session, request), cancellationToken);

    public ValueTask<EditResult> ReplaceMembersAsync(ReplaceMembersRequest request, CancellationToken cancellationToken) =>
        database.WriteEditAsync(new ReplaceMembers(request, new UndoLog(settings.Current, time.GetUtcNow()), time.GetUtcNow()).Run, cancellationToken);
}
