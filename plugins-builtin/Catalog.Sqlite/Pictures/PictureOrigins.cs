using PluginHost.Plugins.Catalog.Sqlite.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Writes what a new picture was made of, and reads it back. A picture that was made of none costs no statement.</summary>
internal static class PictureOrigins
{
    private const string InsertRecipe = "INSERT INTO picture_recipe (picture_id, recipe) VALUES ($1, $2)";
    private const string BeginStack = "UPDATE picture SET stack_id = id, revision = revision + 1 WHERE id = $1 AND stack_id IS NULL";

    // A source that is gone by now has no stack to join.
    private const string JoinStack = "UPDATE picture SET stack_id = (SELECT stack_id FROM picture WHERE id = $2) WHERE id = $1";

    // Every row of an accepted tag, not only the one that shows: which one shows may change when an engine runs again.
    private const string CarryTags =
        """
        INSERT INTO picture_tag (picture_id, tag_id, source_id, confidence, rejected)
        SELECT $1, tag_id, source_id, confidence, 0 FROM picture_tag
        WHERE picture_id = $2
            AND tag_id NOT IN (SELECT tag_id FROM picture_tag WHERE picture_id = $2 AND rejected <> 0)
            AND tag_id NOT IN (SELECT tag_id FROM picture_tag WHERE picture_id = $1)
        """;

    private const string FindSource = "SELECT p.source_id, r.recipe FROM picture p JOIN picture_recipe r ON r.picture_id = p.id WHERE p.id = $1 AND p.source_id IS NOT NULL";

    /// <summary>To be called when the picture has its own tags. Answers whether the source is different now.</summary>
    public static bool Write(SqliteSession session, long picture, PictureOrigin origin)
    {
        var source = origin.Source.Value;
        session.Execute(InsertRecipe, picture, origin.Recipe);
        if (origin.CarryTags)
        {
            session.Execute(CarryTags, picture, source);
        }

        if (origin.CarryCollections)
        {
            NewMembers.Carry(session, picture, source);
        }

        if (!origin.Stacked)
        {
            return false;
        }

        var begun = session.Execute(BeginStack, source) > 0;
        session.Execute(JoinStack, picture, source);
        return begun;
    }

    public static StoredRecipe Read(SqliteSession session, PictureId picture) => new(
        session.List(static reader => new PictureOrigin(new PictureId(reader.GetInt64(0)), reader.GetString(1)), FindSource, picture.Value).FirstOrDefault());
}
