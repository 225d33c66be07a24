namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>Hears of scripts.</summary>
internal interface IScriptNews
{
    /// <summary>A script is another than before, or is gone.</summary>
    void Changed(ScriptStatus status);
}
