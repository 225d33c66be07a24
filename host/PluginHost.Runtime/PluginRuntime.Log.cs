using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

public sealed partial class PluginRuntime
{
    [LoggerMessage(1010, LogLevel.Warning, "{Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(1011, LogLevel.Warning, "Plugin {Plugin}: {Note}")]
    private partial void LogNote(PluginId plugin, string note);
}
