namespace PluginHost.Sdk.Library;

/// <summary>What engines have left in the catalogue.</summary>
/// <param name="Items">By id of the engine.</param>
public sealed record EngineFindingsList(IReadOnlyList<EngineFindings> Items);
