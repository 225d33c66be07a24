namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>A kernel of a script failed where it was rendered. Holds text only: the exception itself may be of the script's own type.</summary>
internal sealed class ScriptKernelException(string message) : Exception(message);
