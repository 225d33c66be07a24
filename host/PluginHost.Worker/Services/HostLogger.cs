using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Worker.Services;

/// <summary>Sends lines to the host, which knows what is listened to.</summary>
internal sealed class HostLogger(HostLink host, string category) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    // Debug and below would fill the stream that calls travel on.
    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var text = formatter(state, exception);
            var whole = exception is null ? text : $"{text} {ExceptionText.Read(exception).Full}";
            host.Tell(WorkerMessages.Log, WorkerJson.Write(new LogLine(logLevel, category, ExceptionText.Shorten(whole)), WorkerJson.Default.LogLine));
        }
    }
}
