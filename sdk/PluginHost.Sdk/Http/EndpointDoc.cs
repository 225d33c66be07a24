using System.Text.Json.Serialization.Metadata;

namespace PluginHost.Sdk.Http;

/// <summary>What an endpoint does. The host keeps it no longer than the endpoint itself.</summary>
/// <param name="OperationId">Unique camelCase name, for example <c>listPictures</c>.</param>
/// <param name="Summary">One line.</param>
public sealed record EndpointDoc(string OperationId, string Summary)
{
    /// <summary>Heading it is listed under.</summary>
    public string Tag { get; init; } = "Plugins";

    /// <summary>Path and query parameters.</summary>
    public IReadOnlyList<EndpointParameter> Parameters { get; init; } = [];

    /// <summary>JSON schema of the request body; made from <see cref="RequestBody"/> where it is not given.</summary>
    public string? RequestSchema { get => field ?? (RequestBody is { } body ? JsonSchemas.Of(body()) : null); init; }

    /// <summary>Gives the type of the request body, for example <c>static () => AcmeJson.Default.Question</c>. Asked when somebody wants the description.</summary>
    public Func<JsonTypeInfo>? RequestBody { get; init; }

    /// <summary>Media type of the request body.</summary>
    public string RequestMediaType { get; init; } = "application/json";

    /// <summary>Other forms in which the same endpoint takes its body, such as <c>multipart/form-data</c> beside JSON.</summary>
    public IReadOnlyList<EndpointRequest> OtherRequests { get; init; } = [];

    /// <summary>Answers other than problem details.</summary>
    public IReadOnlyList<EndpointResponse> Responses { get; init; } = [];
}
