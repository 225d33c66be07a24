using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx;

/// <summary>Where scripts are.</summary>
/// <param name="Folder">Absolute path; empty for the one in the home.</param>
[method: JsonConstructor]
public sealed record ScriptingSettings(
    [property: Description("Folder of scripts, an absolute path. Empty: 'scripts' in the home. Read when the host starts.")]
    string Folder = "")
{
    /// <summary>The folder in the home.</summary>
    public ScriptingSettings() : this(Folder: "")
    {
    }
}
