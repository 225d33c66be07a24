using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Catalog.Relational.Pictures;

/// <summary>The fields of a picture that few have and nothing sorts by: one JSON column at the end of the row.</summary>
internal sealed record PictureExtras
{
    public string? Title { get; init; }

    public string? FileDescription { get; init; }

    public IReadOnlyList<string>? Keywords { get; init; }

    public IReadOnlyList<string>? Loras { get; init; }

    /// <summary>Answers <see langword="null"/> where there is nothing to keep.</summary>
    public static PictureExtras? From(MetadataResult metadata)
    {
        var fields = metadata.Fields;
        var loras = metadata.Generation?.Loras ?? [];
        return fields.Title is null && fields.Description is null && fields.Keywords.Count == 0 && loras.Count == 0
            ? null
            : new PictureExtras
            {
                Title = fields.Title,
                FileDescription = fields.Description,
                Keywords = fields.Keywords.Count == 0 ? null : fields.Keywords,
                Loras = loras.Count == 0 ? null : [.. loras.Select(lora => lora.Name)],
            };
    }
}
