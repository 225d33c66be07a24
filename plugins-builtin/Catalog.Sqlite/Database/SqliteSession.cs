using System.Globalization;
using Microsoft.Data.Sqlite;
using PluginHost.Sdk;
using SQLitePCL;

namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>One connection with the statements it has prepared. Parameters are <c>$1</c>, <c>$2</c>, .. in the order of the values.</summary>
/// <remarks>For one thread at a time. A prepared statement costs 2 µs to run instead of 4; texts must be constants, or they pile up.</remarks>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteSession(SqliteConnection connection)
    {
        _connection = connection;
        Tags = new NameTable<TagName>(this, "tag", TagName.Parse);
        Sources = new NameTable<string>(this, "source", static name => name);
        ScoreColumns = new NameTable<string>(this, "score_column", static name => name);
    }

    public NameTable<TagName> Tags { get; }

    public NameTable<string> Sources { get; }

    public NameTable<string> ScoreColumns { get; }

    /// <summary>False after an error that made SQLite roll back by itself, such as a full disk.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Answers how many rows were changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The reader must be disposed before the same statement runs again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    /// <summary>The first number of the answer, if there is one.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() as long?;

    /// <summary>Adds a row and answers its id.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values)
    {
        Execute(sql, values);
        return raw.sqlite3_last_insert_rowid(_connection.Handle);
    }

    public List<T> List<T>(Func<SqliteDataReader, T> map, string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Query(sql, values);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>To be called when rows that were seen may be gone again.</summary>
    public void ForgetNames()
    {
        Tags.Forget();
        Sources.Forget();
        ScoreColumns.Forget();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Prepare(sql, values.Length);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}"), Value = DBNull.Value });
        }

        command.Prepare();
        _prepared.Add(sql, command);
        return command;
    }
}
