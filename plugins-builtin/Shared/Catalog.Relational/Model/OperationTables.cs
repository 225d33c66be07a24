using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>Edits that can be undone, with the values from before.</summary>
internal static class OperationTables
{
    public static void Configure(ModelBuilder model)
    {
        new TableBuilder(model, "operation")
            .Identity("id")
            .Int64("made_at", "undone")
            .Text("actor");

        new TableBuilder(model, "operation_item")
            .Int64("operation_id", "picture_id")
            .Text("before")
            .Key("operation_id", "picture_id")
            .References("operation", "operation_id")
            .References("picture", "picture_id");
    }
}
