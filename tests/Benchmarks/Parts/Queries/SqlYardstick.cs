using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PluginHost.Benchmarks.Load;

namespace PluginHost.Benchmarks.Parts.Queries;

/// <summary>The same questions by hand-written SQL on the same file: prepared, mapped into memory, every row read. Words have a full-text index of SQLite's beside it.</summary>
internal sealed class SqlYardstick : IDisposable
{
    private readonly SqliteConnection _connection;

    public SqlYardstick(string database)
    {
        var words = WordsBeside(database);
        _connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA mmap_size = 8589934592; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY; ATTACH $words AS words;";
        command.Parameters.AddWithValue("$words", words);
        command.ExecuteNonQuery();
    }

    /// <summary>As one would index words in SQL. Made once per library, under a name that is complete when it is there.</summary>
    private static string WordsBeside(string database)
    {
        var words = Path.Combine(Path.GetDirectoryName(database)!, "yardstick-words.db");
        if (!File.Exists(words))
        {
            var half = words + ".part";
            File.Delete(half);
            using (var connection = new SqliteConnection($"Data Source={half};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandTimeout = 0;
                command.CommandText =
                    """
                    PRAGMA journal_mode = OFF;
                    PRAGMA synchronous = OFF;
                    ATTACH $library AS library;
                    CREATE VIRTUAL TABLE picture_text USING fts5 (
                        name, description, prompt, tags, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
                    INSERT INTO picture_text (rowid, name, description, prompt, tags)
                    SELECT p.id, p.name, p.description, t.prompt,
                        (SELECT group_concat(g.name, ' . ') FROM picture_tag x JOIN tag g ON g.id = x.tag_id WHERE x.picture_id = p.id AND x.rejected = 0)
                    FROM library.picture p LEFT JOIN library.picture_prompt t ON t.picture_id = p.id;
                    INSERT INTO picture_text (picture_text) VALUES ('optimize');
                    """;
                command.Parameters.AddWithValue("$library", database);
                command.ExecuteNonQuery();
            }

            File.Move(half, words);
        }

        return words;
    }

    public Latencies Time(Func<int, string[]> sql, int times, TimeSpan limit)
    {
        var (taken, watch) = (new List<double>(), Stopwatch.StartNew());
        for (var i = 0; i < times && (watch.Elapsed < limit || i < 3); i++)
        {
            using var commands = new Batch(_connection, sql(i));
            var start = Stopwatch.GetTimestamp();
            commands.Run();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new Latencies(taken.Skip(1));
    }

    public void Dispose() => _connection.Dispose();

    private sealed class Batch : IDisposable
    {
        private readonly SqliteCommand[] _commands;

        public Batch(SqliteConnection connection, string[] statements)
        {
            _commands = [.. statements.Select(statement => new SqliteCommand(statement, connection))];
            Array.ForEach(_commands, command => command.Prepare());
        }

        public void Run()
        {
            foreach (var command in _commands)
            {
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        reader.GetValue(column);
                    }
                }
            }
        }

        public void Dispose() => Array.ForEach(_commands, command => command.Dispose());
    }
}
