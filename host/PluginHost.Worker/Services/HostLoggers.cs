using Microsoft.Extensions.Logging;

namespace PluginHost.Worker.Services;

/// <summary>The host's logs, as the plugin sees them.</summary>
internal sealed class HostLoggers(HostLink host) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new HostLogger(host, categoryName);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("A plugin cannot add a provider to the host's logs. Make a LoggerFactory of its own for that.");

    public void Dispose()
    {
    }
}
