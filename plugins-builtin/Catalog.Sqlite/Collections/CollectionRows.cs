using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Reads and writes the rows of collections themselves.</summary>
internal static class CollectionRows
{
    private const string Select = "SELECT id, kind, name, description, icon, colour, locked, cover_id, created_at FROM collection";
    private const string SelectAll = $"{Select} ORDER BY id";
    private const string SelectOne = $"{Select} WHERE id = $1";
    private const string Projects = "SELECT collection_id, project_id FROM collection_project ORDER BY 1, 2";
    private const string ProjectsOfOne = "SELECT collection_id, project_id FROM collection_project WHERE collection_id = $1 ORDER BY 1, 2";

    private const string InsertRow =
        "INSERT INTO collection (kind, name, name_key, description, icon, colour, locked, cover_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    private const string UpdateRow =
        "UPDATE collection SET name = $2, name_key = $3, description = $4, icon = $5, colour = $6, locked = $7, cover_id = $8 WHERE id = $1";

    private const string RemoveProjects = "DELETE FROM collection_project WHERE collection_id = $1";
    private const string AddProject = "INSERT INTO collection_project (collection_id, project_id) VALUES ($1, $2)";

    public static List<CollectionRecord> ReadAll(SqliteSession session)
    {
        var projects = session.List(MapProject, Projects).ToLookup(row => row.Collection, row => row.Project);
        return session.List(reader => Map(reader, projects), SelectAll);
    }

    public static CollectionRecord? Find(SqliteSession session, CollectionId id)
    {
        var projects = session.List(MapProject, ProjectsOfOne, id.Value).ToLookup(row => row.Collection, row => row.Project);
        return session.List(reader => Map(reader, projects), SelectOne, id.Value).FirstOrDefault();
    }

    /// <summary>Adds the row; its id is what it gets.</summary>
    public static CollectionRecord Insert(SqliteSession session, CollectionRecord collection)
    {
        var id = session.Insert(
            InsertRow, (int)collection.Kind, collection.Name.Value, collection.Name.Key, collection.Description, collection.Icon, collection.Colour,
            collection.Locked ? 1 : 0, collection.Cover?.Value, StoredTime.ToTicks(collection.CreatedAt));
        var inserted = collection with { Id = new CollectionId(id) };
        WriteProjects(session, inserted);
        return inserted;
    }

    public static void Update(SqliteSession session, CollectionRecord collection)
    {
        session.Execute(
            UpdateRow, collection.Id.Value, collection.Name.Value, collection.Name.Key, collection.Description, collection.Icon, collection.Colour,
            collection.Locked ? 1 : 0, collection.Cover?.Value);
        session.Execute(RemoveProjects, collection.Id.Value);
        WriteProjects(session, collection);
    }

    private static void WriteProjects(SqliteSession session, CollectionRecord collection)
    {
        foreach (var project in collection.Projects)
        {
            session.Execute(AddProject, collection.Id.Value, project.Value);
        }
    }

    private static (long Collection, CollectionId Project) MapProject(SqliteDataReader reader) => (reader.GetInt64(0), new CollectionId(reader.GetInt64(1)));

    private static CollectionRecord Map(SqliteDataReader reader, ILookup<long, CollectionId> projects)
    {
        var row = new RowCursor(reader);
        var (id, kind, name) = (row.Int64(), (CollectionKind)row.Int32(), CollectionName.Parse(row.Text()));
        return new CollectionRecord(new CollectionId(id), kind, name)
        {
            Description = row.TextOrNull(),
            Icon = row.TextOrNull(),
            Colour = row.TextOrNull(),
            Locked = row.Flag(),
            Cover = row.Int64OrNull() is { } cover ? new PictureId(cover) : null,
            CreatedAt = row.Time(),
            Projects = [.. projects[id]],
        };
    }
}
