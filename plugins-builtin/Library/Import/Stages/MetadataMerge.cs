using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Merges what several readers found; earlier ones win field by field.</summary>
internal static class MetadataMerge
{
    public static MetadataResult Merge(IReadOnlyList<MetadataResult> results, DateTimeOffset? modifiedAt)
    {
        var fields = results.Select(result => result.Fields).Aggregate(new MetadataFields(), Merge);
        return new MetadataResult(
            fields.TakenAt is null && modifiedAt is { } modified ? fields with { TakenAt = modified, TakenAtIsFileDate = true } : fields,
            [.. results.SelectMany(result => result.Groups)])
        {
            Generation = results.Select(result => result.Generation).FirstOrDefault(generation => generation is not null),
            Origin = results.Select(result => result.Origin).FirstOrDefault(origin => origin is not null),
            Raw = [.. results.SelectMany(result => result.Raw)],
            Warnings = [.. results.SelectMany(result => result.Warnings)],
        };
    }

    private static MetadataFields Merge(MetadataFields first, MetadataFields second) => first with
    {
        TakenAt = first.TakenAt ?? second.TakenAt,
        TakenAtIsLocal = first.TakenAt is null ? second.TakenAtIsLocal : first.TakenAtIsLocal,
        Camera = first.Camera ?? second.Camera,
        Lens = first.Lens ?? second.Lens,
        ExposureSeconds = first.ExposureSeconds ?? second.ExposureSeconds,
        Aperture = first.Aperture ?? second.Aperture,
        Iso = first.Iso ?? second.Iso,
        FocalLength = first.FocalLength ?? second.FocalLength,
        // A place is one thing: half of it from one reader and half from another would be nowhere.
        Latitude = first.Latitude is null ? second.Latitude : first.Latitude,
        Longitude = first.Latitude is null ? second.Longitude : first.Longitude,
        Altitude = first.Latitude is null ? second.Altitude : first.Altitude,
        Title = first.Title ?? second.Title,
        Description = first.Description ?? second.Description,
        Rating = first.Rating ?? second.Rating,
        Keywords = [.. first.Keywords.Union(second.Keywords, StringComparer.OrdinalIgnoreCase)],
        KeywordPaths = [.. first.KeywordPaths.Union(second.KeywordPaths, StringComparer.OrdinalIgnoreCase)],
        People = [.. first.People.Union(second.People, StringComparer.OrdinalIgnoreCase)],
        // Two lists of the same faces are not to be mixed.
        Regions = first.Regions.Count > 0 ? first.Regions : second.Regions,
        Rejected = first.Rejected ?? second.Rejected,
        Label = first.Label ?? second.Label,
        Headline = first.Headline ?? second.Headline,
        AltText = first.AltText ?? second.AltText,
        Creators = first.Creators.Count > 0 ? first.Creators : second.Creators,
        Rights = first.Rights ?? second.Rights,
        Place = first.Place ?? second.Place,
        Software = first.Software ?? second.Software,
    };
}
