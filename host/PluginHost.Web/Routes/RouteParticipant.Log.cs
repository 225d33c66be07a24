using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Routes;

internal sealed partial class RouteParticipant
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Plugin {Plugin}: {Refusal}")]
    private partial void LogRefused(string plugin, string refusal);
}
