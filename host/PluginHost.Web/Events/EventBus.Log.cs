using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Events;

internal sealed partial class EventBus
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of {Event} failed")]
    private partial void LogHandlerFailed(Exception error, string @event);
}
