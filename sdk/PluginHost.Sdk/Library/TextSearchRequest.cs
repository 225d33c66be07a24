namespace PluginHost.Sdk.Library;

/// <summary>Searches text. All terms must match.</summary>
/// <param name="Terms">At least one.</param>
public sealed record TextSearchRequest(IReadOnlyList<TextTerm> Terms);
