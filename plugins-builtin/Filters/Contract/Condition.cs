namespace PluginHost.Plugins.Filters.Contract;

/// <summary>A parameter is shown only where another has one of some values.</summary>
internal sealed record Condition(string Parameter, IReadOnlyList<string> Values);
