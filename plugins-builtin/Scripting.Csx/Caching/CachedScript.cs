using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Caching;

/// <summary>What is kept of a compiled script: its warnings are shown again.</summary>
internal sealed record CachedScript(byte[] Assembly, byte[] Symbols, IReadOnlyList<ScriptDiagnostic> Diagnostics);
