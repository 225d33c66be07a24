using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import;

internal sealed partial class ImportJob
{
    [LoggerMessage(EventId = 4025, Level = LogLevel.Warning, Message = "Import {Job} stopped and will be tried again: {Refusal}")]
    private partial void LogStopped(JobId job, Refusal refusal);

    [LoggerMessage(EventId = 4026, Level = LogLevel.Debug, Message = "The files of an import were not counted; its progress has no total.")]
    private partial void LogNotCounted(Exception error);
}
