using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Scripting.Csx.Files;

internal sealed partial class ScriptHome
{
    [LoggerMessage(EventId = 4701, Level = LogLevel.Information, Message = "The folder of scripts was moved from '{Before}' to '{Folder}'.")]
    private partial void LogMoved(string before, string folder);

    [LoggerMessage(EventId = 4702, Level = LogLevel.Warning, Message = "The folder of scripts stays '{Before}', since it could not be moved to '{Folder}': {Reason} Move it while no host runs, or name it in the plugin's setting 'Folder'.")]
    private partial void LogStayed(string before, string folder, string reason);

    [LoggerMessage(EventId = 4703, Level = LogLevel.Warning, Message = "There are scripts in '{Before}', which is not looked at any more, since there are some in '{Folder}'. Move what you need, and delete that folder.")]
    private partial void LogLeft(string before, string folder);
}
