using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx;

/// <summary>Where scripts are.</summary>
/// <param name="Folder">Absolute path; empty for the one in the home.</param>
/// <param name="WarmUp">Whether the compiler gets ready before it is needed.</param>
[method: JsonConstructor]
public sealed record ScriptingSettings(
    [property: Description("Folder of scripts, an absolute path. Empty: 'scripts' in the home. Read when the host starts.")]
    string Folder = "",
    [property: Description("Get the compiler ready some seconds after the first browser tab is open: the first script is then there in a tenth of a second instead of in one. Costs two seconds of one core and 65 MB.")]
    bool WarmUp = true)
{
    /// <summary>The folder in the home.</summary>
    public ScriptingSettings() : this(Folder: "", WarmUp: true)
    {
    }
}
