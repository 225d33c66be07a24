using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

internal sealed partial class RetiredVersions
{
    [LoggerMessage(EventId = 4700, Level = LogLevel.Warning, Message = "A former version of the script '{Script}' stays in memory. Something that it made is still held, or one of its runs does not end; a restart of the host frees it.")]
    private partial void LogStays(string script);
}
