namespace PluginHost.Sdk.Import;

/// <summary>What an importer is told.</summary>
/// <param name="Payload">The importer's own JSON.</param>
public sealed record ImportRequest(string Payload);
