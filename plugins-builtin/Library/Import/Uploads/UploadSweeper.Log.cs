using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Import.Uploads;

internal sealed partial class UploadSweeper
{
    [LoggerMessage(EventId = 4027, Level = LogLevel.Warning, Message = "Left-over uploads were not removed; it is tried again at the next start.")]
    private partial void LogNotSwept(Exception error);
}
