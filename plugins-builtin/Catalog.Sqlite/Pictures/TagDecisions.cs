using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Database;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Reads and writes the rows of persons and files in <c>picture_tag</c>. Rows of engines are read only.</summary>
internal static class TagDecisions
{
    private const string Select =
        """
        SELECT picture_id, tag_id, source_id, confidence, rejected FROM picture_tag
        WHERE picture_id IN (SELECT value FROM json_each($1)) AND tag_id IN (SELECT value FROM json_each($2))
        """;

    private const string Put =
        """
        INSERT INTO picture_tag (picture_id, tag_id, source_id, confidence, rejected) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO UPDATE SET confidence = excluded.confidence, rejected = excluded.rejected
        """;

    private const string Delete = "DELETE FROM picture_tag WHERE picture_id = $1 AND tag_id = $2 AND source_id = $3";

    /// <summary>What is said of these tags of these pictures. Pairs of which nothing is said are left out.</summary>
    public static Dictionary<(long Picture, string Tag), TagState> Read(SqliteSession session, IReadOnlyList<long> pictures, IEnumerable<string> tags)
    {
        var states = new Dictionary<(long, string), TagState>();
        var known = tags.Distinct().Select(tag => (Id: session.Tags.Find(tag), Tag: tag)).Where(tag => tag.Id is not null).ToDictionary(tag => tag.Id!.Value, tag => tag.Tag);
        if (known.Count == 0)
        {
            return states;
        }

        using var reader = session.Query(Select, IdList.Json(pictures), IdList.Json(known.Keys));
        while (reader.Read())
        {
            var row = new TagRow(reader.GetInt64(1), reader.GetInt64(2), reader.GetDouble(3), reader.GetInt64(4) != 0);
            var key = (reader.GetInt64(0), known[row.Tag]);
            states[key] = states.GetValueOrDefault(key).With(row);
        }

        return states;
    }

    public static void Write(SqliteSession session, long picture, TagDecision decision)
    {
        var tag = session.Tags.GetOrAdd(decision.Tag);
        Set(session, picture, tag, KnownSources.Person, decision.Person == PersonSays.Nothing ? null : 1.0, decision.Person == PersonSays.No);
        Set(session, picture, tag, KnownSources.File, decision.File, rejected: false);
    }

    private static void Set(SqliteSession session, long picture, long tag, long source, double? confidence, bool rejected)
    {
        if (confidence is { } value)
        {
            session.Execute(Put, picture, tag, source, value, rejected ? 1 : 0);
        }
        else
        {
            session.Execute(Delete, picture, tag, source);
        }
    }
}
