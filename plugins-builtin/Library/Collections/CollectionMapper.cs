using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Thumbnails;

namespace PluginHost.Plugins.Library.Collections;

/// <summary>Turns collections into what clients see.</summary>
internal static class CollectionMapper
{
    public static Collection ToCollection(CollectionSummary summary)
    {
        var record = summary.Record;
        return new Collection
        {
            Id = record.Id.Value,
            Kind = CollectionFamily.Of(record.Kind).Word,
            Name = record.Name.Value,
            Description = record.Description,
            Icon = record.Icon,
            Colour = record.Colour,
            Locked = record.Locked,
            Count = summary.Count,
            Cover = summary.Cover?.Value,
            CreatedAt = record.CreatedAt,
            V = summary.CoverHash is { } hash ? ThumbnailVersion.Of(hash) : "",
            Projects = [.. record.Projects.Select(project => project.Value)],
        };
    }
}
