namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>A script with its text.</summary>
internal sealed record ScriptDetail(
    string Name, string State, IReadOnlyList<DefinitionSummary> Definitions, IReadOnlyList<Diagnostic> Diagnostics, DateTimeOffset ChangedAt, long Bytes, string Sha256, string Source)
    : Script(Name, State, Definitions, Diagnostics, ChangedAt, Bytes, Sha256);
