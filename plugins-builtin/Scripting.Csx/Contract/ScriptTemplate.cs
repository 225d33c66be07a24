namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>A script to begin with.</summary>
internal sealed record ScriptTemplate(string Name, string Description, string Source);
