using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Jobs;

internal sealed partial class JobAttemptRunner
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} ({Kind}) crashed")]
    private partial void LogCrashed(Exception error, long id, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Id} ({Kind}) of plugin {Plugin} did not end when told to; going on without it")]
    private partial void LogStuck(long id, string kind, string plugin);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The end of job {Id} could not be stored and is tried again: {Reason}")]
    private partial void LogNotEnded(long id, string reason);
}
