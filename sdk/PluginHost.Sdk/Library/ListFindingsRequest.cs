namespace PluginHost.Sdk.Library;

/// <summary>Asks which engines have left something in the catalogue.</summary>
public sealed record ListFindingsRequest;
