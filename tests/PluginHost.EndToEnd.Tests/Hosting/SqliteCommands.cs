using Microsoft.Data.Sqlite;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>Changes a database behind the host's back, while no host runs.</summary>
internal static class SqliteCommands
{
    public static void Execute(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
