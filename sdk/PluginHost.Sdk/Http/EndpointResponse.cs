namespace PluginHost.Sdk.Http;

/// <summary>An answer of an endpoint.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Description">One line.</param>
public sealed record EndpointResponse(int Status, string Description)
{
    /// <summary>JSON schema of the body, from <see cref="JsonSchemas"/>.</summary>
    public string? Schema { get; init; }

    /// <summary>Media type of the body.</summary>
    public string MediaType { get; init; } = "application/json";
}
