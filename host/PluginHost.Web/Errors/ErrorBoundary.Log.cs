using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Errors;

internal sealed partial class ErrorBoundary
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed, request {RequestId}")]
    private partial void LogUnexpected(Exception error, string method, string path, string requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Fault} {Cause}")]
    private partial void LogFault(string fault, string? cause);
}
