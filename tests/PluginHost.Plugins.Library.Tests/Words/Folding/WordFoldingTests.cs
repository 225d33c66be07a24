using System.Text;
using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Library.Words.Folding;

namespace PluginHost.Plugins.Library.Tests.Words.Folding;

/// <summary>The table is what SQLite does, for every character that a language has. PLUGINHOST_APPROVE=1 writes it anew for another SQLite.</summary>
public sealed class WordFoldingTests
{
    private const string Table = "plugins-builtin/Library/Words/Folding/unicode61.txt";

    [Fact]
    public void Load_EveryCharacter_IsWhatSqliteDoes()
    {
        var truth = ReadSqlite();
        if (IsApproving)
        {
            Write(truth);
            return;
        }

        var folding = WordFolding.Load();
        foreach (var code in Codes)
        {
            if (folding[code] != truth[code])
            {
                throw new InvalidOperationException($"U+{code:X4} is {folding[code]:X} here and {truth[code]:X} in SQLite. PLUGINHOST_APPROVE=1 writes the table.");
            }
        }
    }

    // All characters when the table is written; else of the planes that have none, or only private ones, every so many.
    private static IEnumerable<int> Codes => Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Where(code => IsApproving || code < 0x33480 || code is >= 0xE0000 and < 0xE0200 || code % 251 == 0);

    private static bool IsApproving => Environment.GetEnvironmentVariable("PLUGINHOST_APPROVE") == "1";

    // Each character alone between two letters: two words mean it separates, one without it that it is dropped.
    private static int[] ReadSqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'unicode61 remove_diacritics 2', detail = none); CREATE VIRTUAL TABLE v USING fts5vocab(t, instance); BEGIN");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO t(rowid, x) VALUES ($id, $text)";
        var (id, text) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$text", SqliteType.Text));
        var codes = Codes.ToArray();
        foreach (var code in codes)
        {
            (id.Value, text.Value) = (code, $"a{new Rune(code)}b");
            insert.ExecuteNonQuery();
        }

        Run(connection, "COMMIT");
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT doc, term FROM v WHERE term > 'a' AND term <> 'b'";
        using var reader = select.ExecuteReader();
        var truth = new int[0x110000];
        while (reader.Read())
        {
            var folded = reader.GetString(1)[1..^1];
            truth[reader.GetInt64(0)] = folded.Length == 0 ? WordFolding.Dropped : folded.EnumerateRunes().Single().Value;
        }

        return truth;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Write(int[] truth)
    {
        var root = typeof(WordFoldingTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;
        var path = Path.Combine(root, Table);
        var lines = File.ReadLines(path).TakeWhile(line => line[0] == '#').ToList();
        for (var first = 0; first < truth.Length;)
        {
            var (last, what) = Longest(truth, first);
            if (truth[first] != WordFolding.Separator)
            {
                lines.Add($"{(first == last ? $"{first:X}" : $"{first:X}-{last:X}")} {what}");
            }

            first = last + 1;
        }

        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private static (int Last, string What) Longest(int[] truth, int first)
    {
        var (same, away) = (first, first);
        while (same + 1 < truth.Length && truth[same + 1] == truth[first])
        {
            same++;
        }

        while (truth[first] > 0 && away + 1 < truth.Length && truth[away + 1] > 0 && truth[away + 1] - away - 1 == truth[first] - first)
        {
            away++;
        }

        var distance = truth[first] - first;
        return truth[first] == WordFolding.Dropped ? (same, "~") : same > away ? (same, $">{truth[first]:X}") : (away, distance == 0 ? "=" : distance.ToString("+0;-0"));
    }
}
