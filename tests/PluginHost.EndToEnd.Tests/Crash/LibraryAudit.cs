using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>Looks behind the host's back at what a library must be like, whatever happened to it.</summary>
internal sealed class LibraryAudit(string home, string note)
{
    private readonly string _library = Path.Combine(home, "library");

    /// <summary>What holds at every moment, also just after a kill: no row without its file, no half file under a name, a database that is whole.</summary>
    public void CheckAfterKill()
    {
        if (!HasTables())
        {
            return;
        }

        foreach (var row in Query("SELECT storage_key, lower(hex(hash)), bytes FROM picture"))
        {
            var file = new FileInfo(Path.Combine(_library, row[0]));
            file.Exists.ShouldBeTrue($"{row[0]} has a row and no file. {note}");
            file.Length.ShouldBe(long.Parse(row[2]), $"{row[0]} is not whole. {note}");
            HashOf(file.FullName).ShouldBe(row[1], $"{row[0]} has other content. {note}");
        }

        foreach (var original in Originals())
        {
            original.ShouldContain(HashOf(Path.Combine(_library, original))[..8], Case.Sensitive, $"{original} is half of a file. {note}");
        }

        Query("PRAGMA integrity_check").ShouldHaveSingleItem(note).ShouldBe(["ok"], note);
        Query("PRAGMA foreign_key_check").ShouldBeEmpty(note);
    }

    /// <summary>What holds when all work is done and no host runs: every content once, nothing beside it, everything looked at.</summary>
    public void CheckAtRest(IReadOnlyCollection<string> contents)
    {
        CheckAfterKill();
        var rows = Query("SELECT lower(hex(hash)), storage_key FROM picture");
        rows.Select(row => row[0]).ShouldBe(contents, ignoreOrder: true, note);
        Originals().ShouldBe(rows.Select(row => row[1]), ignoreOrder: true, $"Originals and rows differ. {note}");
        Files(".staging").ShouldBeEmpty($"Unfinished files are left. {note}");
        Files(".uploads").ShouldBeEmpty($"Uploads are left. {note}");
        Query("SELECT id, kind, state, error_reason FROM job WHERE state <> 3").ShouldBeEmpty($"A job did not succeed. {note}");
        FindNotLookedAt().ShouldBeEmpty($"Pictures were not looked at. {note}");
        Query("SELECT p.id FROM picture p LEFT JOIN picture_metadata m ON m.picture_id = p.id WHERE m.picture_id IS NULL").ShouldBeEmpty(note);
        foreach (var thumbnail in Files(".thumbnails"))
        {
            new FileInfo(thumbnail).Length.ShouldBeGreaterThan(0, $"{thumbnail} is empty. {note}");
        }
    }

    /// <summary>Until every engine has seen every picture: a request that could not be written down is repeated seconds later, and in between nothing is open.</summary>
    public async Task WaitForEnginesAsync()
    {
        for (var i = 0; i < 300 && FindNotLookedAt().Length > 0; i++)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>The first import that the library knows of.</summary>
    public long? FindImport() =>
        HasTables() && Query("SELECT id FROM job WHERE kind = 'library.import' ORDER BY id LIMIT 1") is [var row] ? long.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) : null;

    public List<string[]> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_library, "library.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!)]);
        }

        return rows;
    }

    public static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private bool HasTables() => File.Exists(Path.Combine(_library, "library.db")) && Query("SELECT 1 FROM sqlite_schema WHERE name = 'picture'").Count > 0;

    /// <summary>The built-in engines that have not seen all pictures, each with how many they have seen.</summary>
    private string[] FindNotLookedAt()
    {
        var pictures = Query("SELECT count(*) FROM picture")[0][0];
        var engines = Query("SELECT s.name, count(e.picture_id) FROM source s LEFT JOIN engine_seen e ON e.source_id = s.id WHERE s.name LIKE 'builtin.%' GROUP BY s.id");
        return [.. engines.Where(engine => engine[1] != pictures).Select(engine => $"{engine[0]}: {engine[1]} of {pictures}")];
    }

    private string[] Originals() => [.. Files("originals").Select(file => Path.GetRelativePath(_library, file))];

    private string[] Files(string folder)
    {
        var path = Path.Combine(_library, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [];
    }
}
