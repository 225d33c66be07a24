using Microsoft.Extensions.Logging;

namespace PluginHost.Web;

public sealed partial class PluginHostWebApp
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "The plugin runtime could not start; the host serves without plugins")]
    private partial void LogRuntimeBroke(Exception error);
}
