using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Metrics;

internal sealed partial class SlowRequests
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Method} {Route} was slow: its answer {Status} began after {Milliseconds:0} ms (warned of above {Limit:0} ms; {KeptBack} more like it since the last warning), request {RequestId}, trace {TraceId}")]
    private partial void LogSlow(string method, string route, int status, double milliseconds, double limit, int keptBack, string requestId, string traceId);
}
