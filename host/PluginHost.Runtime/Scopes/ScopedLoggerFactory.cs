using Microsoft.Extensions.Logging;

namespace PluginHost.Runtime.Scopes;

/// <summary>The host's logs, to write to. A plugin that could add a provider would hear all logs and stay in memory; one that could dispose of the factory would silence the host.</summary>
internal sealed class ScopedLoggerFactory(ILoggerFactory host) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => host.CreateLogger(categoryName);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("A plugin cannot add a provider to the host's logs. Make a LoggerFactory of its own for that.");

    public void Dispose()
    {
    }
}
