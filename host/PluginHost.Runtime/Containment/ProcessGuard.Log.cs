using Microsoft.Extensions.Logging;

namespace PluginHost.Runtime.Containment;

internal sealed partial class ProcessGuard
{
    [LoggerMessage(1360, LogLevel.Warning, "{Code}: a plugin changed {What}, which belong to the whole process. They were put back.")]
    private partial void LogChanged(string code, string what);
}
