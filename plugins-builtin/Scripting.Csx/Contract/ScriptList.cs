namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>All scripts.</summary>
/// <param name="Folder">Where they are.</param>
/// <param name="Items">By name.</param>
internal sealed record ScriptList(string Folder, IReadOnlyList<Script> Items);
