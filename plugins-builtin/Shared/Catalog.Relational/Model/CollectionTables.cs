using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>Sets, projects and people, who lies in them, and which projects they lie in.</summary>
internal static class CollectionTables
{
    public static void Configure(ModelBuilder model)
    {
        new TableBuilder(model, "collection")
            .Identity("id")
            .Int64("kind", "locked", "created_at")
            .Int64OrNull("cover_id")
            .Text("name", "name_key")
            .TextOrNull("description", "icon", "colour")
            .Unique("collection_name", "kind", "name_key");

        new TableBuilder(model, "collection_picture")
            .Int64("picture_id", "collection_id")
            .Key("picture_id", "collection_id")
            .BelongsTo("picture", "picture_id")
            .BelongsTo("collection", "collection_id")
            .Index("collection_picture_collection", "collection_id");

        new TableBuilder(model, "collection_project")
            .Int64("collection_id", "project_id")
            .Key("collection_id", "project_id")
            .BelongsTo("collection", "collection_id")
            .BelongsTo("collection", "project_id");
    }
}
