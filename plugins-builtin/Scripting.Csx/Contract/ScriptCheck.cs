using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>A text that may become a script.</summary>
/// <param name="Source">All of it.</param>
/// <param name="Name">The name it has or would get.</param>
[method: JsonConstructor]
internal sealed record ScriptCheck(string Source, string? Name = null);
