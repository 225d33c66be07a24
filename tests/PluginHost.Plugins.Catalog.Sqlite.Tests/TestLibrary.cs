using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Sqlite.Accounts;
using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Imports;
using PluginHost.Plugins.Catalog.Sqlite.Jobs;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Plugins.Catalog.Sqlite.Values;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests;

/// <summary>A library folder of its own with an open catalogue in it.</summary>
internal sealed class TestLibrary : IAsyncDisposable
{
    private TestLibrary(string folder)
    {
        Folder = folder;
        Catalog = new SqliteCatalog(Database, Settings, Clock);
        Collections = new SqliteCollections(Database, Settings, Clock);
        Ledger = new SqliteImportLedger(Database);
        Jobs = new SqliteJobStore(Database);
        Users = new SqliteUserStore(Database);
        Credentials = new SqliteCredentialStore(Database);
        Values = new SqliteKeyValueStore(Database);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "library.db");

    public Clock Clock { get; } = new();

    public FixedSettings Settings { get; } = new();

    public SqliteDatabase Database { get; } = new();

    public SqliteCatalog Catalog { get; }

    public SqliteCollections Collections { get; }

    public SqliteImportLedger Ledger { get; }

    public SqliteJobStore Jobs { get; }

    public SqliteUserStore Users { get; }

    public SqliteCredentialStore Credentials { get; }

    public SqliteKeyValueStore Values { get; }

    public static string NewFolder() => Directory.CreateTempSubdirectory("pluginhost-catalog-").FullName;

    public static async Task<TestLibrary> OpenAsync(string? folder = null)
    {
        var library = new TestLibrary(folder ?? NewFolder());
        await library.Database.OpenAsync(library.File, library.Clock, TestContext.Current.CancellationToken);
        return library;
    }

    /// <summary>Closes the catalogue and opens it again, as a restart does.</summary>
    public async Task<TestLibrary> ReopenAsync()
    {
        await Database.DisposeAsync();
        return await OpenAsync(Folder);
    }

    public List<string> Sql(string sql) => Sql(File, sql);

    /// <summary>Looks into the file behind the catalogue's back.</summary>
    public static List<string> Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
