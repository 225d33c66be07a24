using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>A compiled script, or why there is none.</summary>
/// <param name="Script">Missing where one of the diagnostics is an error.</param>
/// <param name="Diagnostics">In the order of files and lines.</param>
internal sealed record CompileResult(CompiledScript? Script, IReadOnlyList<ScriptDiagnostic> Diagnostics)
{
    /// <summary>The script and what it loads, as they were read; empty where it was not got so far.</summary>
    public IReadOnlyList<ScriptSource> Sources { get; init; } = [];
}
