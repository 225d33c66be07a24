using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Reads whole pictures: three statements for any number of them, merged by id.</summary>
internal static class PictureLoader
{
    private const string ByIds = "IN (SELECT value FROM json_each($1))";
    private const string ByRange = "> $1 AND picture_id <= $2";

    private const string TagsByIds = $"SELECT picture_id, tag_id, source_id, confidence, rejected FROM picture_tag WHERE picture_id {ByIds} ORDER BY 1, 2, 3";
    private const string TagsByRange = $"SELECT picture_id, tag_id, source_id, confidence, rejected FROM picture_tag WHERE picture_id {ByRange} ORDER BY 1, 2, 3";
    private const string ColumnsByIds = $"SELECT picture_id, column_id, value FROM picture_column WHERE picture_id {ByIds}";
    private const string ColumnsByRange = $"SELECT picture_id, column_id, value FROM picture_column WHERE picture_id {ByRange}";
    private const string RowsByIds = $"SELECT {PictureColumns.Read} FROM picture WHERE id {ByIds}";
    private const string RowsByRange = $"SELECT {PictureColumns.Read} FROM picture WHERE id > $1 AND id <= $2 ORDER BY id";

    /// <summary>The pictures that exist, in the order of the ids.</summary>
    public static List<PictureRecord> Load(SqliteSession session, IEnumerable<long> ids)
    {
        var pictures = new List<PictureRecord>();
        foreach (var chunk in ids.Chunk(IdList.Chunk))
        {
            var json = IdList.Json(chunk);
            var found = ReadRows(
                session,
                session.Query(RowsByIds, json),
                ReadTags(session.Query(TagsByIds, json)),
                ReadColumns(session, session.Query(ColumnsByIds, json))).ToDictionary(picture => picture.Id.Value);
            pictures.AddRange(chunk.Select(id => found.GetValueOrDefault(id)).OfType<PictureRecord>());
        }

        return pictures;
    }

    /// <summary>The pictures with ids above <paramref name="after"/> up to <paramref name="last"/>, in order of id.</summary>
    public static List<PictureRecord> LoadRange(SqliteSession session, long after, long last) => ReadRows(
        session,
        session.Query(RowsByRange, after, last),
        ReadTags(session.Query(TagsByRange, after, last)),
        ReadColumns(session, session.Query(ColumnsByRange, after, last)));

    private static List<PictureRecord> ReadRows(
        SqliteSession session, SqliteDataReader reader, Dictionary<long, List<TagRow>> tags, Dictionary<long, Dictionary<string, double>> columns)
    {
        using (reader)
        {
            var pictures = new List<PictureRecord>();
            while (reader.Read())
            {
                var id = PictureRow.Id(reader);
                IReadOnlyList<PictureTag> shown = tags.TryGetValue(id, out var rows) ? Show(session, rows) : [];
                pictures.Add(PictureRow.Read(reader, shown, columns.GetValueOrDefault(id)));
            }

            return pictures;
        }
    }

    private static IReadOnlyList<PictureTag> Show(SqliteSession session, List<TagRow> rows) =>
        TagRows.Show(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows), session.Tags.Name, session.Sources.Name);

    private static Dictionary<long, List<TagRow>> ReadTags(SqliteDataReader reader)
    {
        using (reader)
        {
            var tags = new Dictionary<long, List<TagRow>>();
            while (reader.Read())
            {
                var picture = reader.GetInt64(0);
                if (!tags.TryGetValue(picture, out var rows))
                {
                    tags.Add(picture, rows = []);
                }

                rows.Add(new TagRow(reader.GetInt64(1), reader.GetInt64(2), reader.GetDouble(3), reader.GetInt64(4) != 0));
            }

            return tags;
        }
    }

    private static Dictionary<long, Dictionary<string, double>> ReadColumns(SqliteSession session, SqliteDataReader reader)
    {
        using (reader)
        {
            var columns = new Dictionary<long, Dictionary<string, double>>();
            while (reader.Read())
            {
                var picture = reader.GetInt64(0);
                if (!columns.TryGetValue(picture, out var values))
                {
                    columns.Add(picture, values = new Dictionary<string, double>(StringComparer.Ordinal));
                }

                values[session.ScoreColumns.Name(reader.GetInt64(1))] = reader.GetDouble(2);
            }

            return columns;
        }
    }
}
