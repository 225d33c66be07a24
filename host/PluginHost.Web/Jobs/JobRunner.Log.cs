using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Jobs;

internal sealed partial class JobRunner
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The job queue could not be read or written; trying again")]
    private partial void LogFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job queue waits: {Reason}")]
    private partial void LogWaiting(string reason);
}
