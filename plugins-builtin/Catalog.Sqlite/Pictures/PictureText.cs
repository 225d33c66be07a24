using PluginHost.Plugins.Catalog.Sqlite.Database;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Makes rows of the full-text index from the tables, in the transaction that changed those.</summary>
internal static class PictureText
{
    private const string Ids = "(SELECT value FROM json_each($1))";
    private const string Delete = $"DELETE FROM picture_text WHERE rowid IN {Ids}";

    // Between tags stands SearchWords.TagBarrier (U+E000), a word no query holds: a phrase cannot reach from one tag into the next.
    private const string Insert =
        $"""
        INSERT INTO picture_text (rowid, name, description, prompt, negative, tags)
        SELECT p.id, p.name, p.description, t.prompt, t.negative,
            (SELECT group_concat(g.name, ' ' || char(57344) || ' ') FROM tag g WHERE g.id IN (
                SELECT tag_id FROM picture_tag WHERE picture_id = p.id EXCEPT SELECT tag_id FROM picture_tag WHERE picture_id = p.id AND rejected = 1))
        FROM picture p LEFT JOIN picture_prompt t ON t.picture_id = p.id
        WHERE p.id IN {Ids}
        ORDER BY p.id
        """;

    public static void Add(SqliteSession session, IEnumerable<long> ids)
    {
        foreach (var chunk in ids.Chunk(IdList.Chunk))
        {
            session.Execute(Insert, IdList.Json(chunk));
        }
    }

    /// <remarks>All of a chunk out, then all in: row by row, as INSERT OR REPLACE does it, takes twice the time.</remarks>
    public static void Replace(SqliteSession session, IEnumerable<long> ids)
    {
        foreach (var chunk in ids.Chunk(IdList.Chunk))
        {
            var json = IdList.Json(chunk);
            session.Execute(Delete, json);
            session.Execute(Insert, json);
        }
    }
}
