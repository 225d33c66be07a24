using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PluginHost.Benchmarks.Load;

namespace PluginHost.Benchmarks.Parts.Queries;

/// <summary>The same questions by hand-written SQL on the same file: prepared, mapped into memory, every row read.</summary>
internal sealed class SqlYardstick : IDisposable
{
    private readonly SqliteConnection _connection;

    public SqlYardstick(string database)
    {
        _connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA mmap_size = 8589934592; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY;";
        command.ExecuteNonQuery();
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
