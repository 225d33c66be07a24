using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Text;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Translates terms into FTS5's language. Every text is quoted, so nothing in it can be taken for syntax.</summary>
/// <remarks>Answers all ids, so its time grows with what is found: about a microsecond each. The library searches its own index of words.</remarks>
internal static class TextSearch
{
    private const string Select = "SELECT rowid FROM picture_text WHERE picture_text MATCH $1 ORDER BY rowid";

    // FTS5 limits the depth of an expression; more terms than this are asked in turns and intersected.
    private const int TermsPerQuery = 64;

    public static PictureIdList Run(SqliteSession session, TextSearchRequest request)
    {
        var queries = request.Terms.Where(term => SearchWords.HasWords(term.Text)).Select(Translate).Distinct().Chunk(TermsPerQuery)
            .Select(terms => string.Join(" AND ", terms));
        List<PictureId>? found = null;
        foreach (var query in queries)
        {
            var ids = session.List(static reader => new PictureId(reader.GetInt64(0)), Select, query);
            found = found is null ? ids : Intersect(found, ids);
            if (found.Count == 0)
            {
                break;
            }
        }

        return new PictureIdList(found ?? []);
    }

    // Both are in order of id.
    private static List<PictureId> Intersect(List<PictureId> first, List<PictureId> second)
    {
        var both = new List<PictureId>();
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            var order = first[i].CompareTo(second[j]);
            if (order == 0)
            {
                both.Add(first[i]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return both;
    }

    // A word with a star asks for beginnings; where it falls into several ("red-hai"), they must stand together and the last is the beginning.
    private static string Translate(TextTerm term)
    {
        var text = SearchWords.Clean(term.Text).Replace("\"", "\"\"", StringComparison.Ordinal);
        return $"({Columns(term.Field)} : \"{text}\"{(term.IsPhrase ? "" : "*")})";
    }

    private static string Columns(string? field) => field switch
    {
        null => "{name description prompt tags}",
        "name" or "description" or "prompt" or "negative" or "tags" => field,
        _ => throw new ArgumentException($"There is no text field '{field}'. Use one of name, description, prompt, negative, tags."),
    };
}
