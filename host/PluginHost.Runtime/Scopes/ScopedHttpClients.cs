using System.Collections.Concurrent;
using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

/// <summary>HTTP clients of a plugin: one connection pool per name, all closed with the scope.</summary>
internal sealed class ScopedHttpClients(PluginScope scope, PermissionGrant grant) : IRevocable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, CountingHttpHandler> _handlers = new(StringComparer.Ordinal);

    public string Name => "HTTP clients";

    public Task Completion => Task.CompletedTask;

    public HttpClient Create(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!grant.Has(Permissions.Network))
        {
            throw new PluginFaultException(
                FaultCodes.NoNetwork, $"Plugin '{scope.Supervisor.Plugin}' asked for an HTTP client but does not declare that it needs the network. Add [Permission(Permissions.Network)] to its entry class.",
                scope.Supervisor.Plugin);
        }

        // Lazily on the scope: most plugins never ask.
        scope.Add(this);
        var handler = _handlers.GetOrAdd(name, Open);
        return new HttpClient(handler, disposeHandler: false) { Timeout = Timeout };
    }

    private CountingHttpHandler Open(string name)
    {
        var sockets = new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime };
        return new CountingHttpHandler(grant.Hosts == HostList.Any ? sockets : new PermittedHosts(scope.Supervisor.Plugin, grant.Hosts, sockets), scope.Supervisor.HttpRequests(name));
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
