namespace PluginHost.Sdk.Http;

/// <summary>A parameter of an endpoint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">JSON schema type: <c>string integer number boolean</c>.</param>
/// <param name="Description">One line.</param>
public sealed record EndpointParameter(string Name, string Type, string Description)
{
    /// <summary>In the path rather than in the query.</summary>
    public bool InPath { get; init; }
}
