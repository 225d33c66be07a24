using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Catalog.Sqlite.Values;

/// <summary>The small values of plugins.</summary>
[KeyValueStore(CatalogSqlitePlugin.Id, "SQLite value store", Description = "Small durable values of plugins.")]
internal sealed class SqliteKeyValueStore(SqliteDatabase database) : IKeyValueStore
{
    private const int MaxKey = 200;
    private const int MaxValue = 1 << 20;

    private const string Select = "SELECT value FROM plugin_value WHERE owner = $1 AND key = $2";
    private const string Keys = "SELECT key FROM plugin_value WHERE owner = $1 AND key >= $2 AND substr(key, 1, length($2)) = $2 ORDER BY key";
    private const string Delete = "DELETE FROM plugin_value WHERE owner = $1 AND key = $2";

    private const string Put =
        "INSERT INTO plugin_value (owner, key, value) VALUES ($1, $2, $3) ON CONFLICT (owner, key) DO UPDATE SET value = excluded.value";

    public ValueTask<ValueResult> GetAsync(GetValueRequest request, CancellationToken cancellationToken)
    {
        Check(request.Key);
        return database.ReadAsync(
            session => new ValueResult(session.List(static reader => (byte[])reader.GetValue(0), Select, request.Namespace, request.Key).FirstOrDefault() is { } value
                ? value
                : (ReadOnlyMemory<byte>?)null),
            cancellationToken);
    }

    public async ValueTask SetAsync(SetValueRequest request, CancellationToken cancellationToken)
    {
        Check(request.Key);
        if (request.Value is { Length: > MaxValue } large)
        {
            throw new ArgumentException($"The value of '{request.Key}' has {large.Length} bytes. Keep at most {MaxValue} here and larger ones in files.");
        }

        // A copy, since the caller may reuse its memory while the request waits.
        var value = request.Value?.ToArray();
        await database.WriteAsync(
            session => value is null ? session.Execute(Delete, request.Namespace, request.Key) : session.Execute(Put, request.Namespace, request.Key, value),
            cancellationToken);
    }

    public ValueTask<ValueKeys> ListAsync(ListValuesRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        session => new ValueKeys(session.List(static reader => reader.GetString(0), Keys, request.Namespace, request.Prefix)), cancellationToken);

    // Half a surrogate pair has no UTF-8: two such keys would become one.
    private static void Check(string key)
    {
        if (key.Length is 0 or > MaxKey || key.Any(char.IsControl) || key.EnumerateRunes().Any(static rune => rune == System.Text.Rune.ReplacementChar))
        {
            throw new ArgumentException($"'{key}' is not a key. Use 1 to {MaxKey} characters of well-formed text without control characters.");
        }
    }
}
