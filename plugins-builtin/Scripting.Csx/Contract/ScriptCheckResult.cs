namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>What there is to say of a text.</summary>
internal sealed record ScriptCheckResult(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<DefinitionSummary> Definitions);
