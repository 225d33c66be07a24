using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Index;

internal sealed partial class IndexKeeper
{
    [LoggerMessage(EventId = 4013, Level = LogLevel.Information, Message = "The index of {Pictures} pictures was saved in {Milliseconds:F0} ms.")]
    private partial void LogSaved(int pictures, double milliseconds);

    [LoggerMessage(EventId = 4014, Level = LogLevel.Warning, Message = "The index of pictures could not be saved; the next start will take longer.")]
    private partial void LogNotSaved(Exception error);
}
