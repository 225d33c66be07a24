using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>Tags by picture and by who says so.</summary>
internal static class TagTables
{
    public static void Configure(ModelBuilder model)
    {
        new TableBuilder(model, "source").Identity("id").Text("name").Unique("source_name", "name");
        new TableBuilder(model, "tag").Identity("id").Text("name").Unique("tag_name", "name");
        new TableBuilder(model, "picture_tag")
            .Int64("picture_id", "tag_id", "source_id", "rejected")
            .Real("confidence")
            .Key("picture_id", "tag_id", "source_id")
            .References("picture", "picture_id")
            .References("tag", "tag_id")
            .References("source", "source_id");
    }
}
