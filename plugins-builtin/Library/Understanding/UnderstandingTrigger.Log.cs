using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Understanding;

internal sealed partial class UnderstandingTrigger
{
    [LoggerMessage(EventId = 4032, Level = LogLevel.Information, Message = "{Code}: could not look for pictures that engines have not seen.")]
    private partial void LogNotChecked(Exception error, string code);

    [LoggerMessage(EventId = 4033, Level = LogLevel.Warning, Message = "{Code}: the job that looks at new pictures could not be queued; trying again.")]
    private partial void LogNotRequested(Exception error, string code);
}
