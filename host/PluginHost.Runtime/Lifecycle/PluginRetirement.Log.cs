using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

internal sealed partial class PluginRetirement
{
    [LoggerMessage(1309, LogLevel.Warning, "{Code}: plugin {Plugin}: {Problem}. It is unloaded all the same.")]
    private partial void LogStopProblem(PluginId plugin, string code, string problem);
}
