using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Scripting.Csx.Files;

/// <summary>Where the scripts are. Those of earlier versions lay in the plugin's data folder, where nobody looks for them: they are moved once.</summary>
internal sealed partial class ScriptHome(ISettings<ScriptingSettings> settings, IPluginContext context, ILogger<ScriptHome> log)
{
    private const string Name = "scripts";

    public ScriptFolder Find()
    {
        if (!string.IsNullOrWhiteSpace(settings.Current.Folder))
        {
            return new ScriptFolder(Path.GetFullPath(settings.Current.Folder, context.DataFolder));
        }

        var (folder, before) = (Path.GetFullPath(context.UserFolder(Name)), Path.GetFullPath(Name, context.DataFolder));
        if (folder == before || !HasAny(before))
        {
            return new ScriptFolder(folder);
        }

        if (HasAny(folder))
        {
            LogLeft(before, folder);
            return new ScriptFolder(folder);
        }

        return new ScriptFolder(TryMove(before, folder) ? folder : before);
    }

    private bool TryMove(string before, string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(before, folder);
            LogMoved(before, folder);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another volume, or not ours to write: scripts that serve are worth more than where they lie.
            LogStayed(before, folder, error.Message);
            return false;
        }
    }

    private static bool HasAny(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
}
