namespace PluginHost.Sdk.Library;

/// <summary>Records what engines found.</summary>
/// <param name="Results">Written in one transaction.</param>
public sealed record RecordRequest(IReadOnlyList<EngineResult> Results);
