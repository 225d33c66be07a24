using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Words.Upkeep;

internal sealed partial class WideTextReader
{
    [LoggerMessage(EventId = 4072, Level = LogLevel.Warning, Message = "{Code}: the prompts of {Count} new pictures could not be read yet; they are found by their other words.")]
    private partial void LogOwed(Exception error, string code, int count);
}
