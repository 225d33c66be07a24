using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>A text that may become a script.</summary>
/// <param name="Source">All of it.</param>
/// <param name="Name">The name it has or would get.</param>
/// <param name="Run">Whether it is run once too, to hear what it defines: without, it is compiled only, which is what an editor wants while somebody types.</param>
[method: JsonConstructor]
internal sealed record ScriptCheck(string Source, string? Name = null, bool Run = true);
