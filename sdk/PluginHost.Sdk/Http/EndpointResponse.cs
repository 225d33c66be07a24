using System.Text.Json.Serialization.Metadata;

namespace PluginHost.Sdk.Http;

/// <summary>An answer of an endpoint.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Description">One line.</param>
public sealed record EndpointResponse(int Status, string Description)
{
    /// <summary>JSON schema of the body; made from <see cref="Body"/> where it is not given.</summary>
    public string? Schema { get => field ?? (Body is { } body ? JsonSchemas.Of(body()) : null); init; }

    /// <summary>Gives the type of the body, for example <c>static () => AcmeJson.Default.Answer</c>. Asked when somebody wants the description: to make the information of all types takes a good part of a start.</summary>
    public Func<JsonTypeInfo>? Body { get; init; }

    /// <summary>Media type of the body.</summary>
    public string MediaType { get; init; } = "application/json";
}
