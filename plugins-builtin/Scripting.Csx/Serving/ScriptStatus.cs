using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>What there is to say of a script at a moment.</summary>
/// <param name="Name">Path from the folder of scripts, with <c>/</c>.</param>
/// <param name="Path">Absolute path.</param>
internal sealed record ScriptStatus(string Name, string Path)
{
    /// <summary>Whether there is a file, as far as was looked.</summary>
    public bool IsThere { get; init; }

    public ScriptState State { get; init; } = ScriptState.Active;

    /// <summary>Of the version that serves.</summary>
    public IReadOnlyList<ScriptDefinition> Definitions { get; init; } = [];

    /// <summary>Of the file as it is now.</summary>
    public IReadOnlyList<ScriptDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>What went wrong in the latest run that failed of the version that serves.</summary>
    public ScriptDiagnostic? Fault { get; init; }

    /// <summary>What of it is not offered since others have the name.</summary>
    public IReadOnlyList<ScriptDiagnostic> Clashes { get; init; } = [];

    public DateTime ChangedAtUtc { get; init; }

    public long Bytes { get; init; }

    public string Sha256 { get; init; } = "";

    /// <summary>Paths that it loads.</summary>
    public IReadOnlyList<string> Loads { get; init; } = [];

    public IEnumerable<ScriptDiagnostic> Everything => [.. Diagnostics, .. Clashes, .. Fault is null ? Array.Empty<ScriptDiagnostic>() : [Fault]];

    /// <summary>Whether it has nothing but functions for others: the one reason why it does not serve alone.</summary>
    public bool OnlyDefinesNothing => Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Id).SequenceEqual(["PH3241"]);
}
