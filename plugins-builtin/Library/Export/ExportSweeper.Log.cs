using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Export;

internal sealed partial class ExportSweeper
{
    [LoggerMessage(EventId = 4060, Level = LogLevel.Warning, Message = "The file of export {Job} could not be taken away; it is tried again.")]
    private partial void LogNotSwept(Exception error, JobId job);
}
