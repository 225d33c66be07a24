using System.Text.Json.Serialization.Metadata;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Http;

/// <summary>Pieces of route descriptions that occur often.</summary>
internal static class Doc
{
    public static EndpointParameter PictureId { get; } = new("id", "integer", "The picture.") { InPath = true };

    public static EndpointParameter Query { get; } = new("q", "string", "In the query language; without it everything that is not trashed.");

    public static EndpointParameter IfMatch { get; } = new("If-Match", "string", "ETag of the picture as it was read: the change is made only if nobody else made one since.") { InHeader = true };

    public static EndpointParameter Limit(int most, int standard) => new("limit", "integer", $"How many, 1 to {most}; {standard} if not said.");

    public static EndpointResponse Ok(Func<JsonTypeInfo> type, string description = "Done") => new(200, description) { Body = type };

    public static EndpointResponse Created(Func<JsonTypeInfo> type, string description = "Made") => new(201, description) { Body = type };

    public static EndpointResponse Accepted(Func<JsonTypeInfo> type, string description = "Under way") => new(202, description) { Body = type };

    public static EndpointResponse NoContent { get; } = new(204, "Done");
}
