using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Relational.Pictures;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using static SQLitePCL.raw;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Reads whole pictures: four statements for any number of them, merged by id.</summary>
internal static class PictureLoader
{
    private const string ByIds = "IN (SELECT value FROM json_each($1))";
    private const string ByRange = "> $1 AND picture_id <= $2";

    private const string TagsByIds = $"SELECT picture_id, tag_id, source_id, confidence, rejected FROM picture_tag WHERE picture_id {ByIds} ORDER BY 1, 2, 3";
    private const string TagsByRange = $"SELECT picture_id, tag_id, source_id, confidence, rejected FROM picture_tag WHERE picture_id {ByRange} ORDER BY 1, 2, 3";
    private const string ColumnsByIds = $"SELECT picture_id, column_id, value FROM picture_column WHERE picture_id {ByIds}";
    private const string ColumnsByRange = $"SELECT picture_id, column_id, value FROM picture_column WHERE picture_id {ByRange}";
    private const string MembersByIds = $"SELECT picture_id, collection_id FROM collection_picture WHERE picture_id {ByIds} ORDER BY 1, 2";
    private const string MembersByRange = $"SELECT picture_id, collection_id FROM collection_picture WHERE picture_id {ByRange} ORDER BY 1, 2";
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
                ReadMembers(session.Query(MembersByIds, json)),
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
        ReadMembers(session.Query(MembersByRange, after, last)),
        ReadColumns(session, session.Query(ColumnsByRange, after, last)));

    private static List<PictureRecord> ReadRows(
        SqliteSession session, SqliteDataReader reader, TagRowsByPicture tags, Dictionary<long, List<CollectionId>> members, Dictionary<long, Dictionary<string, double>> columns)
    {
        using (reader)
        {
            var pictures = new List<PictureRecord>();
            Func<long, string> sourceName = session.Sources.Name;
            while (reader.Read())
            {
                var id = PictureRow.Id(reader);
                var shown = TagRows.Show(tags.Of(id), session.Tags.Name, sourceName);
                IReadOnlyList<CollectionId> collections = members.Count > 0 && members.TryGetValue(id, out var some) ? some : [];
                pictures.Add(PictureRow.Read(reader, shown, collections, columns.GetValueOrDefault(id), sourceName));
            }

            return pictures;
        }
    }

    // A library has ten tags for each picture, and its start reads them all: values come straight from the statement, at a third of what the reader's getters take.
    private static TagRowsByPicture ReadTags(SqliteDataReader reader)
    {
        using (reader)
        {
            var tags = new TagRowsByPicture();
            var row = reader.Handle!;
            while (reader.Read())
            {
                tags.Add(sqlite3_column_int64(row, 0), new TagRow(
                    sqlite3_column_int64(row, 1), sqlite3_column_int64(row, 2), sqlite3_column_double(row, 3), sqlite3_column_int64(row, 4) != 0));
            }

            tags.Close();
            return tags;
        }
    }

    private static Dictionary<long, List<CollectionId>> ReadMembers(SqliteDataReader reader)
    {
        using (reader)
        {
            var members = new Dictionary<long, List<CollectionId>>();
            while (reader.Read())
            {
                var picture = reader.GetInt64(0);
                if (!members.TryGetValue(picture, out var collections))
                {
                    members.Add(picture, collections = []);
                }

                collections.Add(new CollectionId(reader.GetInt64(1)));
            }

            return members;
        }
    }

    private static Dictionary<long, Dictionary<string, double>> ReadColumns(SqliteSession session, SqliteDataReader reader)
    {
        using (reader)
        {
            var columns = new Dictionary<long, Dictionary<string, double>>();
            var row = reader.Handle!;
            while (reader.Read())
            {
                var picture = sqlite3_column_int64(row, 0);
                if (!columns.TryGetValue(picture, out var values))
                {
                    columns.Add(picture, values = new Dictionary<string, double>(StringComparer.Ordinal));
                }

                values[session.ScoreColumns.Name(sqlite3_column_int64(row, 1))] = sqlite3_column_double(row, 2);
            }

            return columns;
        }
    }
}
