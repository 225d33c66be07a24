using Microsoft.Extensions.DependencyInjection;
using PluginHost.Plugins.Catalog.Sqlite.Accounts;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Imports;
using PluginHost.Plugins.Catalog.Sqlite.Jobs;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Plugins.Catalog.Sqlite.Values;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Catalog.Sqlite;

/// <summary>The embedded default of everything durable but files: one SQLite file in the library folder.</summary>
[Plugin(Id, Name = "SQLite catalogue", LoadMode = PluginLoadMode.Pinned, Settings = typeof(CatalogSqliteSettings))]
[Permission(Permissions.NativeCode, Reason = "SQLite is a native library.")]
public sealed class CatalogSqlitePlugin : IPlugin
{
    internal const string Id = "builtin.catalog.sqlite";

    // Made here and opened in StartAsync: opening is I/O, may be refused, and must be closed after the last call.
    private readonly SqliteDatabase _database = new();

    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.AddSettings(CatalogSqliteJson.Default.CatalogSqliteSettings);
        builder.Services.AddSingleton(_database);
        builder.AddCatalog<SqliteCatalog>();
        builder.AddCollections<SqliteCollections>();
        builder.AddImportLedger<SqliteImportLedger>();
        builder.AddJobStore<SqliteJobStore>();
        builder.AddUserStore<SqliteUserStore>();
        builder.AddCredentialStore<SqliteCredentialStore>();
        builder.AddKeyValueStore<SqliteKeyValueStore>();
    }

    /// <inheritdoc/>
    public async ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken) =>
        await _database.OpenAsync(Path.Combine(context.LibraryFolder, "library.db"), context.Time, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask StopAsync(CancellationToken cancellationToken) => await _database.DisposeAsync();
}
