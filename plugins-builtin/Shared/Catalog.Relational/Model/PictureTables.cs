using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>The hot row, and beside it what only a page of one picture or the full-text index reads.</summary>
internal static class PictureTables
{
    public static void Configure(ModelBuilder model)
    {
        new TableBuilder(model, "picture")
            .Identity("id")
            .Bytes("hash")
            .Text("name", "storage_key")
            .Int64("bytes")
            .Text("format", "media_type")
            .Int64("width", "height", "frames", "has_alpha", "imported_at", "revision", "stars")
            .Text("origin", "folder")
            .Int64OrNull("trashed_at", "score_source_id", "description_source_id", "stack_id", "source_id")
            .RealOrNull("score")
            .BytesOrNull("thumb_hash", "perceptual_hash")
            .Int64OrNull("taken_at", "taken_offset", "iso", "rating", "seed")
            .Int64("taken_is_local", "taken_is_file_date", "has_workflow", "has_prompt")
            .RealOrNull("exposure_seconds", "aperture", "focal_length", "latitude", "longitude", "altitude")
            .TextOrNull("camera", "lens", "software", "generator", "model", "sampler", "description", "extras")
            .References("source", "score_source_id")
            .References("source", "description_source_id")
            .Unique("picture_hash", "hash")
            .Index("picture_imported", "imported_at")
            .Index("picture_taken", "taken_at")
            .Index("picture_name", "name")
            .Index("picture_bytes", "bytes")
            .Index("picture_stars", "stars")
            .Index("picture_score", "score")
            .PartialIndex("picture_trashed", "trashed_at IS NOT NULL", "trashed_at")
            .PartialIndex("picture_stack", "stack_id IS NOT NULL", "stack_id");

        new TableBuilder(model, "picture_prompt")
            .Int64("picture_id")
            .TextOrNull("prompt", "negative")
            .Key("picture_id")
            .References("picture", "picture_id");

        new TableBuilder(model, "picture_metadata")
            .Int64("picture_id", "encoding")
            .Bytes("body")
            .Key("picture_id")
            .References("picture", "picture_id");

        new TableBuilder(model, "picture_recipe")
            .Int64("picture_id")
            .Text("recipe")
            .Key("picture_id")
            .References("picture", "picture_id");

        // No reference: a picture that is removed has changed too.
        new TableBuilder(model, "picture_change")
            .Identity("id")
            .Int64("picture_id", "stamp");

        new TableBuilder(model, "catalog_history")
            .Identity("id")
            .Text("name");
    }
}
