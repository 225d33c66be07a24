using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Words.Storage;

internal sealed partial class WordStore
{
    [LoggerMessage(EventId = 4070, Level = LogLevel.Information, Message = "The snapshot of the words cannot be used ({Reason}): they are read from the catalogue.")]
    private partial void LogUnreadable(string reason);

    [LoggerMessage(EventId = 4071, Level = LogLevel.Warning, Message = "The words could not be kept for the next start ({Reason}): it will read them from the catalogue.")]
    private partial void LogNotWritten(string reason);
}
