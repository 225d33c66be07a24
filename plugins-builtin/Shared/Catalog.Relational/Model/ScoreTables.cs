using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>Values of scorers, texts of captioners, and which engine has seen which picture in which version.</summary>
internal static class ScoreTables
{
    public static void Configure(ModelBuilder model)
    {
        new TableBuilder(model, "score_column")
            .Identity("id")
            .Text("name")
            .Unique("score_column_name", "name");

        new TableBuilder(model, "picture_column")
            .Int64("picture_id", "column_id", "source_id")
            .Real("value")
            .Key("picture_id", "column_id")
            .References("picture", "picture_id")
            .References("score_column", "column_id")
            .References("source", "source_id");

        new TableBuilder(model, "picture_caption")
            .Int64("picture_id", "source_id")
            .Text("text")
            .Key("picture_id", "source_id")
            .References("picture", "picture_id")
            .References("source", "source_id");

        new TableBuilder(model, "engine_seen")
            .Int64("source_id", "picture_id", "version")
            .TextOrNull("refusal_code", "refusal_reason", "refusal_cure")
            .Key("source_id", "picture_id")
            .References("source", "source_id")
            .References("picture", "picture_id");
    }
}
