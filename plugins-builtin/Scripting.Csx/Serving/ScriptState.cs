namespace PluginHost.Plugins.Scripting.Csx.Serving;

internal enum ScriptState
{
    /// <summary>What it says is what serves.</summary>
    Active,

    /// <summary>It cannot be used as it is; what it said before serves on.</summary>
    Failed,
}
