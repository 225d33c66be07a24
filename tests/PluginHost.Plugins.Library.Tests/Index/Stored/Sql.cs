using Microsoft.Data.Sqlite;

namespace PluginHost.Plugins.Library.Tests.Index.Stored;

/// <summary>The same questions in SQL, written by hand and knowing nothing of the index.</summary>
internal static class Sql
{
    private const string Tag = "EXISTS (SELECT 1 FROM picture_tag x JOIN tag g ON g.id = x.tag_id WHERE x.picture_id = p.id AND g.name {0})";
    private const string Shown = "NOT EXISTS (SELECT 1 FROM picture_tag y WHERE y.picture_id = p.id AND y.tag_id = x.tag_id AND y.rejected = 1)";
    private const string AnyTag = $"EXISTS (SELECT 1 FROM picture_tag x WHERE x.picture_id = p.id AND {Shown})";
    private const string Column = "EXISTS (SELECT 1 FROM picture_column c JOIN score_column n ON n.id = c.column_id WHERE c.picture_id = p.id AND n.name = 'test.scorer.sharp' AND c.value > 0.5)";

    private static readonly string TakenIn2024 =
        $"taken_at + taken_offset * {TimeSpan.TicksPerMinute} >= {new DateTime(2024, 1, 1).Ticks} AND taken_at + taken_offset * {TimeSpan.TicksPerMinute} < {new DateTime(2025, 1, 1).Ticks}";

    private static readonly string Month =
        $"strftime('%Y-%m', (coalesce(taken_at + taken_offset * {TimeSpan.TicksPerMinute}, imported_at) - {DateTime.UnixEpoch.Ticks}) / {TimeSpan.TicksPerSecond}, 'unixepoch')";

    private const string AllMembers =
        "SELECT picture_id, collection_id FROM collection_picture UNION SELECT x.picture_id, j.project_id FROM collection_picture x JOIN collection_project j ON j.collection_id = x.collection_id";

    /// <summary>Queries of the library and what they mean.</summary>
    public static readonly (string Query, string Where)[] Queries =
    [
        ("", "1"),
        ("stars>=3", "stars >= 3"),
        ("stars<3 -stars:0", "stars IN (1, 2)"),
        ("tag:t1", HasTag("t1")),
        ("tag:t1 OR tag:t2", $"({HasTag("t1")} OR {HasTag("t2")})"),
        ("-tag:t1 score>0.5", $"NOT {HasTag("t1")} AND score > 0.5"),
        ("tag:t* -tag:t3", $"EXISTS (SELECT 1 FROM picture_tag x JOIN tag g ON g.id = x.tag_id WHERE x.picture_id = p.id AND g.name LIKE 't%' AND {Shown}) AND NOT {HasTag("t3")}"),
        ("no:tags", $"NOT {AnyTag}"),
        ("-(stars:0 OR no:tags)", $"stars <> 0 AND {AnyTag}"),
        ("camera:can", "camera LIKE '%can%'"),
        ("camera=Canon", "camera = 'Canon'"),
        ("no:camera", "camera IS NULL"),
        ("lora=detail", "EXISTS (SELECT 1 FROM json_each(p.extras, '$.loras') j WHERE j.value = 'detail')"),
        ("model:sd -model=sdxl", "model LIKE '%sd%' AND model <> 'sdxl'"),
        ("has:prompt", "EXISTS (SELECT 1 FROM picture_prompt t WHERE t.picture_id = p.id AND t.prompt IS NOT NULL)"),
        ("seed:18446744073709551615", "seed = -1"),
        ("taken:2024", TakenIn2024),
        ("no:date", "taken_at IS NULL"),
        ("width:300..600", "width BETWEEN 300 AND 600"),
        ("is:portrait", "width < height"),
        ("pixels<0.2mp", "width * height < 200000"),
        ("folder=a/b", "folder = 'a/b'"),
        ("within:a", "(folder = 'a' OR folder LIKE 'a/%')"),
        ("no:folder", "folder = ''"),
        ("name:img_*1*", "p.name LIKE 'img\\_%1%' ESCAPE '\\'"),
        ("name:0", "p.name LIKE '%0%'"),
        ("is:stacked", "stack_id IS NOT NULL"),
        ("-is:stacked stars>=3", "stack_id IS NULL AND stars >= 3"),
        ("stack:1", "stack_id = 1"),
        ("stack:2 OR stack:3 is:trashed", "(stack_id = 2 OR stack_id = 3 AND trashed_at IS NOT NULL)"),
        ("from:1", "source_id = 1"),
        ("-from:2 is:stacked", "source_id IS NOT 2 AND stack_id IS NOT NULL"),
        ("set:c*", InCollection(0, "c.name LIKE 'c%'")),
        ("set:c0*", InCollection(0, "c.name LIKE 'c0%'")),
        ("set:#1", InCollection(0, "c.id = 1")),
        ("project:#2", InCollection(1, "c.id = 2")),
        ("person:#2", "0"),
        ("project:c* -person:c*", $"{InCollection(1, "c.name LIKE 'c%'")} AND NOT {InCollection(2, "c.name LIKE 'c%'")}"),
        ("no:set", $"NOT {InCollection(0, "1")}"),
        ("no:project stars>=3", $"NOT {InCollection(1, "1")} AND stars >= 3"),
        ("has:person", InCollection(2, "1")),
        ("is:trashed", "trashed_at IS NOT NULL"),
        ("is:trashed OR stars:5", "(trashed_at IS NOT NULL OR stars = 5)"),
        ("test.scorer.sharp>0.5", Column),
        ("-test.scorer.sharp>0.5 format:png", $"NOT {Column} AND format = 'png'"),
    ];

    /// <summary>Sort keys and the values they stand for.</summary>
    public static readonly (string Sort, string Key)[] Sorts =
    [
        ("imported", "imported_at"), ("taken", "taken_at"), ("name", "upper(p.name)"), ("bytes", "bytes"), ("pixels", "width * height"), ("stars", "stars"), ("score", "score"),
        ("test.scorer.sharp", "(SELECT c.value FROM picture_column c JOIN score_column n ON n.id = c.column_id WHERE c.picture_id = p.id AND n.name = 'test.scorer.sharp')"),
    ];

    /// <summary>Facets, and the tables and value they are counted over.</summary>
    public static readonly (string By, string From, string Value)[] Facets =
    [
        ("tag", $"picture p JOIN (SELECT DISTINCT x.picture_id, g.name FROM picture_tag x JOIN tag g ON g.id = x.tag_id WHERE NOT EXISTS (SELECT 1 FROM picture_tag y WHERE y.picture_id = x.picture_id AND y.tag_id = x.tag_id AND y.rejected = 1)) v ON v.picture_id = p.id", "v.name"),
        ("camera", "picture p", "camera"),
        ("folder", "picture p", "nullif(folder, '')"),
        ("stars", "picture p", "stars"),
        ("month", "picture p", Month),
        ("orientation", "picture p", "CASE WHEN width > height THEN 'landscape' WHEN width < height THEN 'portrait' ELSE 'square' END"),
        ("set", Members(0), "v.name"),
        ("project", Members(1), "v.name"),
        ("person", Members(2), "v.name"),
        ("lora", "picture p JOIN json_each(p.extras, '$.loras') l", "l.value"),
    ];

    public static List<long> Ids(string database, string query, string where, string sort, string key, bool descending)
    {
        var direction = descending ? "DESC" : "ASC";
        return Read(database, $"SELECT id FROM picture p WHERE {Complete(query, where)} ORDER BY {key} IS NULL, {key} {direction}, id {direction}", reader => reader.GetInt64(0));
    }

    public static List<(string Name, int Count)> Count(string database, string query, string where, string from, string value) => Read(
        database,
        $"SELECT CAST({value} AS TEXT), count(*) FROM {from} WHERE {Complete(query, where)} AND {value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1",
        reader => (reader.GetString(0), reader.GetInt32(1)));

    public static Dictionary<long, int> Stacks(string database) => Read(
        database,
        "SELECT stack_id, count(*) FROM picture WHERE stack_id IS NOT NULL AND trashed_at IS NULL GROUP BY stack_id",
        reader => (Stack: reader.GetInt64(0), Count: reader.GetInt32(1))).ToDictionary(stack => stack.Stack, stack => stack.Count);

    /// <summary>Who is in which collection, in a project by way of its sets and people too.</summary>
    public static List<(long Id, int Count)> Collections(string database) => Read(
        database,
        $"SELECT c.id, (SELECT count(DISTINCT p.id) FROM ({AllMembers}) m JOIN picture p ON p.id = m.picture_id WHERE m.collection_id = c.id AND p.trashed_at IS NULL) FROM collection c ORDER BY 1",
        reader => (reader.GetInt64(0), reader.GetInt32(1)));

    public static List<T> Read<T>(string database, string sql, Func<SqliteDataReader, T> map)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    private static string InCollection(int kind, string condition) =>
        $"EXISTS (SELECT 1 FROM ({AllMembers}) m JOIN collection c ON c.id = m.collection_id WHERE m.picture_id = p.id AND c.kind = {kind} AND {condition})";

    private static string Members(int kind) =>
        $"picture p JOIN (SELECT DISTINCT m.picture_id, c.name FROM ({AllMembers}) m JOIN collection c ON c.id = m.collection_id WHERE c.kind = {kind}) v ON v.picture_id = p.id";

    private static string Complete(string query, string where) => query.Contains("trashed", StringComparison.Ordinal) ? where : $"({where}) AND trashed_at IS NULL";

    private static string HasTag(string name) =>
        $"({string.Format(System.Globalization.CultureInfo.InvariantCulture, Tag, $"= '{name}'")[..^1]} AND {Shown}))";
}
