namespace PluginHost.Plugins.Library.Contract;

/// <summary>A parameter matters when another has one of these values.</summary>
internal sealed record ExporterCondition(string Parameter, IReadOnlyList<string> Values);
