using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx;

/// <summary>Where scripts are.</summary>
/// <param name="Folder">Absolute path; empty for the plugin's own.</param>
[method: JsonConstructor]
public sealed record ScriptingSettings(
    [property: Description("Folder of scripts, an absolute path. Empty: 'scripts' in the plugin's data folder. Read when the host starts.")]
    string Folder = "")
{
    /// <summary>The plugin's own folder.</summary>
    public ScriptingSettings() : this(Folder: "")
    {
    }
}
