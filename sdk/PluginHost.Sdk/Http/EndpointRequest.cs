namespace PluginHost.Sdk.Http;

/// <summary>A form in which an endpoint takes its body.</summary>
/// <param name="MediaType">Media type of the body.</param>
/// <param name="Schema">JSON schema of the body; of a form, of its fields.</param>
public sealed record EndpointRequest(string MediaType, string Schema);
