using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Index;

internal sealed partial class IndexLoader
{
    [LoggerMessage(EventId = 4010, Level = LogLevel.Information, Message = "The index of pictures was built in {Milliseconds:F0} ms.")]
    private partial void LogLoaded(double milliseconds);

    [LoggerMessage(EventId = 4011, Level = LogLevel.Warning, Message = "{Code}: the index of pictures could not be built; trying again. Until then searches are refused.")]
    private partial void LogFailed(Exception error, string code);
}
