using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>What a script is to say.</summary>
/// <param name="Source">All of it.</param>
/// <param name="Sha256">Of the version that was edited, empty for a new script that must not be there yet; without it whatever is there is written over.</param>
[method: JsonConstructor]
internal sealed record ScriptEdit(string Source, string? Sha256 = null);
