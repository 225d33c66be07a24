using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Understanding;

internal sealed partial class Understander
{
    [LoggerMessage(EventId = 4030, Level = LogLevel.Warning, Message = "{Code}: {Engine} failed on a batch of {Count} pictures; they will be shown to it again.")]
    private partial void LogFailed(Exception error, CapabilityId engine, string code, int count);

    [LoggerMessage(EventId = 4031, Level = LogLevel.Warning, Message = "{Code}: {Count} results of engines could not be recorded; they will be made again.")]
    private partial void LogNotRecorded(Exception error, string code, int count);
}
