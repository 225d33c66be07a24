using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>What a run answered, or what went wrong in which line.</summary>
/// <param name="Value">Set where nothing went wrong.</param>
/// <param name="Problem">What went wrong.</param>
internal sealed record ScriptOutcome<T>(T? Value, ScriptDiagnostic? Problem)
{
    /// <summary>The parameter that does not fit, where the script said so.</summary>
    public string? Parameter { get; init; }
}
