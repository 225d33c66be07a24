using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

internal sealed partial class PluginSupervisor
{
    [LoggerMessage(1401, LogLevel.Warning, "A call into plugin {Plugin} failed: {Message} {Cause}")]
    private partial void LogFault(PluginId plugin, string message, string? cause);

    // The id of the request that waited comes from the scope it was begun in.
    [LoggerMessage(1402, LogLevel.Warning, "Plugin {Plugin} was slow: {Contract} {Capability}.{Method} took {Milliseconds:0} ms (warned of above {Limit:0} ms; {KeptBack} more like it since the last warning), trace {TraceId}")]
    private partial void LogSlow(PluginId plugin, string contract, string capability, string method, double milliseconds, double limit, int keptBack, string traceId);
}
