namespace PluginHost.Sdk.Filters;

/// <summary>When a parameter is shown.</summary>
/// <param name="Parameter">Name of another parameter.</param>
/// <param name="Values">Any of these: the other's values as text, as <c>true</c> or <c>pixel</c>.</param>
public sealed record ParameterCondition(string Parameter, IReadOnlyList<string> Values);
