using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Understanding;

internal sealed partial class UnderstandJob
{
    [LoggerMessage(EventId = 4033, Level = LogLevel.Warning, Message = "{Code}: {Engine} failed; the pictures it has not seen are shown to it again later.")]
    private partial void LogFailed(Exception error, CapabilityId engine, string code);
}
