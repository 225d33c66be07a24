namespace PluginHost.Sdk.Http;

/// <summary>A parameter of an endpoint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">JSON schema type: <c>string integer number boolean</c>.</param>
/// <param name="Description">One line.</param>
public sealed record EndpointParameter(string Name, string Type, string Description)
{
    /// <summary>In the path rather than in the query.</summary>
    public bool InPath { get; init; }

    /// <summary>A header of the request, such as <c>If-Match</c>, rather than in the query.</summary>
    public bool InHeader { get; init; }

    /// <summary>Whether a request without it is refused. Those in the path always are.</summary>
    public bool Required { get; init; }

    /// <summary>All values there are; none for a parameter that takes any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether several values may be given, joined by commas.</summary>
    public bool Several { get; init; }
}
