using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>What became of a script's text.</summary>
/// <param name="Script">Loaded, and run once; missing where one of the diagnostics is an error.</param>
/// <param name="Diagnostics">Of the compiler, of our checks, and of the first run.</param>
/// <param name="Loads">Paths that it loads.</param>
/// <param name="ContentHash">Of its text and the texts it loads.</param>
internal sealed record MadeScript(LoadedScript? Script, IReadOnlyList<ScriptDiagnostic> Diagnostics, IReadOnlyList<string> Loads, string ContentHash);
