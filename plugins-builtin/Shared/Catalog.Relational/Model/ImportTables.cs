using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>What became of each file of each import.</summary>
internal static class ImportTables
{
    public static void Configure(ModelBuilder model) =>
        new TableBuilder(model, "import_item")
            .Identity("id")
            .Int64("import_id", "outcome", "bytes")
            .Int64OrNull("picture_id")
            .Text("item_key", "name")
            .TextOrNull("refusal_code", "refusal_reason", "refusal_cure")
            .References("picture", "picture_id")
            .Unique("import_item_key", "import_id", "item_key")
            .Index("import_item_outcome", "import_id", "outcome", "id");
}
