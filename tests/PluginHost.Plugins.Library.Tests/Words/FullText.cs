using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Words;

/// <summary>SQLite's full-text index: what a search means, said by somebody else.</summary>
internal sealed class FullText : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public FullText()
    {
        _connection.Open();
        Run("CREATE VIRTUAL TABLE t USING fts5 (name, description, prompt, negative, tags, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')");
    }

    public void Add(PictureTexts texts, IEnumerable<string> tags) => Run(
        "INSERT INTO t (rowid, name, description, prompt, negative, tags) VALUES ($1, $2, $3, $4, $5, $6)",
        texts.Id.Value, texts.Name, texts.Description, texts.Prompt, texts.Negative, string.Join($" {SearchWords.TagBarrier} ", tags));

    public long[] Search(params TextTerm[] terms)
    {
        var match = string.Join(" AND ", terms.Where(term => SearchWords.HasWords(term.Text)).Select(Translate));
        if (match.Length == 0)
        {
            return [];
        }

        using var command = Command("SELECT rowid FROM t WHERE t MATCH $1 ORDER BY rowid", match);
        using var reader = command.ExecuteReader();
        var found = new List<long>();
        while (reader.Read())
        {
            found.Add(reader.GetInt64(0));
        }

        return [.. found];
    }

    public void Dispose() => _connection.Dispose();

    // A word with a star asks for beginnings; where it falls into several ("red-hai"), they must stand together and the last is the beginning.
    private static string Translate(TextTerm term)
    {
        var text = SearchWords.Clean(term.Text).Replace("\"", "\"\"", StringComparison.Ordinal);
        return $"({(term.Field is { } field ? field : "{name description prompt tags}")} : \"{text}\"{(term.IsPhrase ? "" : "*")})";
    }

    private void Run(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params object?[] values)
    {
        var command = new SqliteCommand(sql, _connection);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
