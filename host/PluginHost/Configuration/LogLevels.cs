using Microsoft.Extensions.Logging;

namespace PluginHost.Configuration;

internal static class LogLevels
{
    public static LogLevel Parse(string text) => text.ToLowerInvariant() switch
    {
        "trace" => LogLevel.Trace,
        "debug" => LogLevel.Debug,
        "info" or "information" => LogLevel.Information,
        "warning" or "warn" => LogLevel.Warning,
        "error" => LogLevel.Error,
        "critical" => LogLevel.Critical,
        "none" => LogLevel.None,
        _ => throw new CommandException("PH7013", $"'{text}' is not a log level.", "Use trace, debug, info, warning, error, critical or none."),
    };
}
