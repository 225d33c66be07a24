namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>Unwinds a run that a guard stopped.</summary>
internal sealed class ScriptStoppedException(StopReason reason) : Exception($"The run was stopped: {reason}.");
