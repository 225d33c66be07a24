using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>A script as the API shows it.</summary>
internal record Script(
    string Name,
    [property: AllowedValues("active", "failed", "unsaved")] string State,
    IReadOnlyList<DefinitionSummary> Definitions,
    IReadOnlyList<Diagnostic> Diagnostics,
    DateTimeOffset ChangedAt,
    long Bytes,
    string Sha256);
