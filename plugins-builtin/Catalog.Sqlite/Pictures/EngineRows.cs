using PluginHost.Plugins.Catalog.Sqlite.Database;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Replaces the rows of one engine on one picture by writing only what is different: running an engine again over a library changes little.</summary>
internal static class EngineRows
{
    private const string SelectTags = "SELECT tag_id, confidence FROM picture_tag WHERE picture_id = $1 AND source_id = $2";
    private const string DeleteTag = "DELETE FROM picture_tag WHERE picture_id = $1 AND tag_id = $2 AND source_id = $3";

    private const string PutTag =
        """
        INSERT INTO picture_tag (picture_id, tag_id, source_id, confidence, rejected) VALUES ($1, $2, $3, $4, 0)
        ON CONFLICT DO UPDATE SET confidence = excluded.confidence
        """;

    private const string SelectColumns = "SELECT column_id, value FROM picture_column WHERE picture_id = $1 AND source_id = $2";
    private const string DeleteColumn = "DELETE FROM picture_column WHERE picture_id = $1 AND column_id = $2 AND source_id = $3";

    private const string PutColumn =
        """
        INSERT INTO picture_column (picture_id, column_id, source_id, value) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO UPDATE SET value = excluded.value, source_id = excluded.source_id
        """;

    /// <summary>Answers whether anything is different.</summary>
    public static bool ReplaceTags(SqliteSession session, long picture, long engine, Dictionary<long, double> wanted) =>
        Replace(session, picture, engine, wanted, SelectTags, DeleteTag, PutTag);

    public static bool ReplaceColumns(SqliteSession session, long picture, long engine, Dictionary<long, double> wanted) =>
        Replace(session, picture, engine, wanted, SelectColumns, DeleteColumn, PutColumn);

    private static bool Replace(
        SqliteSession session, long picture, long engine, Dictionary<long, double> wanted, string select, string delete, string put)
    {
        var present = session.List(static reader => (Key: reader.GetInt64(0), Value: reader.GetDouble(1)), select, picture, engine);
        var any = false;
        foreach (var (key, value) in present)
        {
            if (!wanted.Remove(key, out var now))
            {
                session.Execute(delete, picture, key, engine);
                any = true;
            }
            else if (!now.Equals(value))
            {
                session.Execute(put, picture, key, engine, now);
                any = true;
            }
        }

        foreach (var (key, value) in wanted)
        {
            session.Execute(put, picture, key, engine, value);
            any = true;
        }

        return any;
    }
}
