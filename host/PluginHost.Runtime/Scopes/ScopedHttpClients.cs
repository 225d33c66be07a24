using System.Collections.Concurrent;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

/// <summary>HTTP clients of a plugin: one connection pool per name, all closed with the scope.</summary>
internal sealed class ScopedHttpClients(PluginScope scope, bool permitted) : IRevocable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, CountingHttpHandler> _handlers = new(StringComparer.Ordinal);

    public string Name => "HTTP clients";

    public Task Completion => Task.CompletedTask;

    public HttpClient Create(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!permitted)
        {
            throw new PluginFaultException(
                "PH1341", $"Plugin '{scope.Supervisor.Plugin}' asked for an HTTP client but does not declare that it needs the network. Add [Permission(Permissions.Network)] to its entry class.",
                scope.Supervisor.Plugin);
        }

        // Lazily on the scope: most plugins never ask.
        scope.Add(this);
        var handler = _handlers.GetOrAdd(name, static (client, supervisor) => new CountingHttpHandler(
            new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime }, supervisor.HttpRequests(client)), scope.Supervisor);
        return new HttpClient(handler, disposeHandler: false) { Timeout = Timeout };
    }

    public void Revoke()
    {
        foreach (var handler in _handlers.Values)
        {
            handler.Dispose();
        }

        _handlers.Clear();
    }
}
