using System.Text.Json;
using System.Text.Json.Serialization;
using PluginHost.Packages.Index;

namespace PluginHost.Packages.Feeds;

/// <summary>The first page of a feed: where a v3 feed's services are, or all that a static one offers.</summary>
internal sealed record ServiceIndex(string? Version = null, IReadOnlyList<ServiceIndex.Resource?>? Resources = null, int Schema = 0, IReadOnlyList<IndexedPlugin?>? Plugins = null)
{
    // Newest first; the last one of search is what small feeds have.
    public static readonly string[] Packages = ["PackageBaseAddress/Versioned", "PackageBaseAddress/3.0.0"];
    public static readonly string[] Search = ["SearchQueryService/3.5.0", "SearchQueryService/Versioned", "SearchQueryService/3.4.0", "SearchQueryService/3.0.0-rc", "SearchQueryService/3.0.0-beta", "SearchQueryService"];

    public bool IsKnown => Version is "3" || Version?.StartsWith("3.", StringComparison.Ordinal) == true;

    /// <summary>What a static feed offers; <see langword="null"/> for one with services.</summary>
    [JsonIgnore]
    public FeedIndex? Static { get; } = Plugins is not null && Schema == IndexDocument.CurrentSchema ? new FeedIndex(new IndexDocument(Schema, Plugins)) : null;

    /// <summary>The address of the first service of these types.</summary>
    public Uri? Find(string[] types) => types.SelectMany(type => (Resources ?? []).OfType<Resource>().Where(resource => resource.Has(type)))
        .Select(resource => Uri.TryCreate(resource.Id, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null)
        .FirstOrDefault(uri => uri is not null);

    internal sealed record Resource([property: JsonPropertyName("@id")] string? Id = null, [property: JsonPropertyName("@type")] JsonElement Type = default)
    {
        public bool Has(string type) => Type.ValueKind switch
        {
            JsonValueKind.String => Type.ValueEquals(type),
            JsonValueKind.Array => Type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(type)),
            _ => false,
        };
    }
}
