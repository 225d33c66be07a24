using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;
using PluginHost.Tests.Shared;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>A library of thousands of small originals, made from one imported picture by writing rows and files side by side.</summary>
internal static class LargeLibrary
{
    public static async Task MakeAsync(string home, string pictures, int count)
    {
        PictureFolder.WritePngs(pictures, 1);
        var first = await CommandLine.RunAsync(home, "import", pictures);
        first.ExitCode.ShouldBe(0, first.Error);
        var library = Path.Combine(home, "library");
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(library, "library.db")};Pooling=False");
        connection.Open();
        var columns = Columns(connection).Where(name => name is not ("id" or "hash" or "name" or "storage_key" or "bytes")).ToArray();
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText =
            $"INSERT INTO picture (id, hash, name, storage_key, bytes, {string.Join(", ", columns)}) SELECT $id, $hash, $name, $key, $bytes, {string.Join(", ", columns)} FROM picture WHERE id = 1";
        Directory.CreateDirectory(Path.Combine(library, "originals", "2020", "01"));
        for (var id = 2; id <= count; id++)
        {
            var content = TestPictures.Jpeg(id);
            var key = KeyOf(id);
            await File.WriteAllBytesAsync(Path.Combine(library, key), content);
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$id", id);
            insert.Parameters.AddWithValue("$hash", SHA256.HashData(content));
            insert.Parameters.AddWithValue("$name", $"made-{id}.jpg");
            insert.Parameters.AddWithValue("$key", key);
            insert.Parameters.AddWithValue("$bytes", content.Length);
            insert.ExecuteNonQuery();
        }

        // As if every engine had looked at them: the test is about something else.
        await using var seen = connection.CreateCommand();
        seen.CommandText = "INSERT INTO engine_seen (source_id, picture_id, version) SELECT s.source_id, p.id, s.version FROM engine_seen s, picture p WHERE s.picture_id = 1 AND p.id > 1";
        seen.ExecuteNonQuery();
        transaction.Commit();
    }

    public static string KeyOf(int id) => $"originals/2020/01/made-{id:00000}.jpg";

    private static List<string> Columns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('picture')";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
