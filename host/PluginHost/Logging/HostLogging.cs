using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PluginHost.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace PluginHost.Logging;

/// <summary>Where the host's messages go: one line each to the terminal, and with time, source, request and trace to files that roll.</summary>
internal static class HostLogging
{
    /// <returns>The logs, and when the files are there: they are opened while the host is put together.</returns>
    public static (ILoggerFactory Logs, Task Files) Create(HostStart start)
    {
        var files = start.Config.LogFiles > 0 ? Task.Run(() => OpenFiles(start.Home.LogsFolder, start.Config.LogFiles, start.Config.LogFileMegabytes)) : null;
        var logs = LoggerFactory.Create(logs =>
        {
            logs.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
                console.ColorBehavior = Console.IsOutputRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
            });
            SetLevels(logs, start.LogLevel);
        });
        return (logs, files is null ? Task.CompletedTask : AddAsync(logs, files));
    }

    /// <summary>What is written, wherever it goes. The framework says something of every request: only who asks for details gets that.</summary>
    public static void SetLevels(ILoggingBuilder logs, LogLevel level)
    {
        var framework = level > LogLevel.Debug ? LogLevel.Warning : level;
        logs.SetMinimumLevel(level).AddFilter("Microsoft", framework);

        // AddSerilog asks for everything, and what is said of one provider goes before what is said of all.
        logs.AddFilter<SerilogLoggerProvider>(null, level).AddFilter<SerilogLoggerProvider>("Microsoft", framework);
    }

    public static void AddFiles(ILoggerFactory logs, Logger files) => logs.AddProvider(new SerilogLoggerProvider(files, dispose: true));

    /// <summary>A new file a day, and another when one is full; the oldest go. A full disk costs messages, never the host.</summary>
    public static Logger OpenFiles(string folder, int files, int megabytes) => new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .Enrich.FromLogContext()
        .WriteTo.File(
            Path.Combine(folder, "pluginhost-.log"),
            outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {RequestId} {TraceId} {Message:lj}{NewLine}{Exception}",
            formatProvider: System.Globalization.CultureInfo.InvariantCulture,
            rollingInterval: RollingInterval.Day,
            fileSizeLimitBytes: megabytes * 1_000_000L,
            rollOnFileSizeLimit: true,
            retainedFileCountLimit: files)
        .CreateLogger();

    private static async Task AddAsync(ILoggerFactory logs, Task<Logger> files) => AddFiles(logs, await files);
}
