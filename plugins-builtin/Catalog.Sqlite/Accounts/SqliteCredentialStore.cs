using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Accounts;

namespace PluginHost.Plugins.Catalog.Sqlite.Accounts;

/// <summary>Sessions and tokens by the hash of their secret. Every authenticated request looks one up: one prepared statement over a unique index.</summary>
[AccountStore(CatalogSqlitePlugin.Id, "SQLite credential store", Description = "Sessions and tokens, by the hash of their secret.")]
internal sealed class SqliteCredentialStore(SqliteDatabase database) : ICredentialStore
{
    private const string Columns = "SELECT id, kind, account_id, secret_hash, name, scope, created_at, prefix, expires_at, last_used_at, address FROM credential";
    private const string ById = $"{Columns} WHERE id = $1";
    private const string BySecret = $"{Columns} WHERE secret_hash = $1 AND (expires_at IS NULL OR expires_at > $2) AND ($3 IS NULL OR kind = $3)";
    private const string All = $"{Columns} WHERE (expires_at IS NULL OR expires_at > $1) AND ($2 IS NULL OR kind = $2) ORDER BY id DESC";

    private const string Insert =
        """
        INSERT INTO credential (kind, account_id, secret_hash, name, scope, created_at, prefix, expires_at, last_used_at, address)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string Touch = "UPDATE credential SET last_used_at = $2, address = $3, expires_at = coalesce($4, expires_at) WHERE id = $1";

    private const string Doomed =
        """
        WHERE ($1 IS NULL OR id = $1) AND ($2 IS NULL OR kind = $2) AND ($3 IS NULL OR id <> $3) AND ($4 IS NULL OR expires_at < $4)
        """;

    public ValueTask<CredentialList> AddAsync(AddCredentialRequest request, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            var credential = request.Credential;
            var id = session.Insert(
                Insert, (int)credential.Kind, credential.UserId, credential.SecretHash.ToArray(), credential.Name, credential.Scope, credential.CreatedAt.UtcTicks,
                credential.Prefix, credential.ExpiresAt?.UtcTicks, credential.LastUsedAt?.UtcTicks, credential.Address);
            return new CredentialList(session.List(Map, ById, id));
        },
        cancellationToken);

    public ValueTask<CredentialList> FindAsync(FindCredentialsRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        session => new CredentialList(
            request.SecretHash is { } secret
                ? session.List(Map, BySecret, secret.ToArray(), request.Now.UtcTicks, (int?)request.Kind)
                : session.List(Map, All, request.Now.UtcTicks, (int?)request.Kind)),
        cancellationToken);

    public async ValueTask TouchAsync(TouchCredentialRequest request, CancellationToken cancellationToken) => await database.WriteAsync(
        session => session.Execute(Touch, request.Id, request.Now.UtcTicks, request.Address, request.ExpiresAt?.UtcTicks), cancellationToken);

    // A request that names nothing must not remove everything.
    public ValueTask<CredentialList> RemoveAsync(RemoveCredentialsRequest request, CancellationToken cancellationToken) =>
        request.Id is null && request.Kind is null && request.ExpiredBefore is null
            ? ValueTask.FromResult(new CredentialList([]))
            : database.WriteAsync(session => Remove(session, request), cancellationToken);

    private static CredentialList Remove(SqliteSession session, RemoveCredentialsRequest request)
    {
        var (id, kind, keep, before) = (request.Id, (int?)request.Kind, request.Keep, request.ExpiredBefore?.UtcTicks);
        var removed = session.List(Map, $"{Columns} {Doomed} ORDER BY id DESC", id, kind, keep, before);
        session.Execute($"DELETE FROM credential {Doomed}", id, kind, keep, before);
        return new CredentialList(removed);
    }

    private static CredentialRecord Map(SqliteDataReader reader)
    {
        var row = new RowCursor(reader);
        return new CredentialRecord(row.Int64(), (CredentialKind)row.Int32(), row.Int64(), row.Bytes(), row.Text(), row.Text(), row.Time())
        {
            Prefix = row.Text(),
            ExpiresAt = row.TimeOrNull(),
            LastUsedAt = row.TimeOrNull(),
            Address = row.Text(),
        };
    }
}
