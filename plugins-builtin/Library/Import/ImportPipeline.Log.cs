using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Import;

internal sealed partial class ImportPipeline
{
    [LoggerMessage(EventId = 4020, Level = LogLevel.Warning, Message = "{Code}: '{Name}' could not be taken in because a plugin failed.")]
    private partial void LogFault(Exception error, string name, string code);

    [LoggerMessage(EventId = 4021, Level = LogLevel.Error, Message = "PH4508: '{Name}' could not be taken in.")]
    private partial void LogUnexpected(Exception error, string name);
}
