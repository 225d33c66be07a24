namespace PluginHost.Plugins.Catalog.Relational.Pictures;

/// <summary>The columns of a picture in the order in which <see cref="PictureRow"/> reads and writes them.</summary>
internal static class PictureColumns
{
    /// <summary>What readers of metadata found, written at import and when a file is read again.</summary>
    public const string OfMetadata =
        """
        taken_at, taken_offset, taken_is_local, taken_is_file_date, camera, lens, exposure_seconds, aperture, iso, focal_length, latitude, longitude, altitude,
        rating, software, generator, model, sampler, seed, has_workflow, has_prompt, extras
        """;

    /// <summary>What is written at import.</summary>
    public const string Inserted =
        $"""
        hash, name, storage_key, bytes, format, media_type, width, height, frames, has_alpha, imported_at, stars, origin, folder, thumb_hash,
        {OfMetadata}, description, perceptual_hash, source_id
        """;

    /// <summary>How many <see cref="Inserted"/> has.</summary>
    public static int InsertedCount { get; } = Inserted.Count(character => character == ',') + 1;

    /// <summary>What a <see cref="Sdk.Library.PictureRecord"/> is made of. Long texts come last: a row that overflows its page is read no further than it must be.</summary>
    public const string Read =
        """
        id, revision, score, trashed_at,
        hash, name, storage_key, bytes, format, media_type, width, height, frames, has_alpha, imported_at, stars, origin, folder, thumb_hash,
        taken_at, taken_offset, taken_is_local, taken_is_file_date, camera, lens, exposure_seconds, aperture, iso, focal_length, latitude, longitude, altitude,
        rating, software, generator, model, sampler, seed, has_workflow, has_prompt, stack_id, source_id, description_source_id, description, extras
        """;
}
