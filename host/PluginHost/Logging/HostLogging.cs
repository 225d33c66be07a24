using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PluginHost.Hosting;
using Serilog;
using Serilog.Core;

namespace PluginHost.Logging;

/// <summary>Where the host's messages go: one line each to the terminal, and with time, source and request to files that roll.</summary>
internal static class HostLogging
{
    public static ILoggerFactory Create(HostStart start) => LoggerFactory.Create(logs =>
    {
        logs.SetMinimumLevel(start.LogLevel)
            .AddFilter("Microsoft", start.LogLevel > LogLevel.Debug ? LogLevel.Warning : start.LogLevel)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
                console.ColorBehavior = Console.IsOutputRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
            });
        if (start.Config.LogFiles > 0)
        {
            logs.AddSerilog(OpenFiles(start.Home.LogsFolder, start.Config.LogFiles, start.Config.LogFileMegabytes), dispose: true);
        }
    });

    /// <summary>A new file a day, and another when one is full; the oldest go. A full disk costs messages, never the host.</summary>
    public static Logger OpenFiles(string folder, int files, int megabytes) => new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .Enrich.FromLogContext()
        .WriteTo.File(
            Path.Combine(folder, "pluginhost-.log"),
            outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {RequestId} {Message:lj}{NewLine}{Exception}",
            formatProvider: System.Globalization.CultureInfo.InvariantCulture,
            rollingInterval: RollingInterval.Day,
            fileSizeLimitBytes: megabytes * 1_000_000L,
            rollOnFileSizeLimit: true,
            retainedFileCountLimit: files)
        .CreateLogger();
}
