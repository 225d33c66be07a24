using System.Net.Sockets;
using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

/// <summary>Lets requests through to the hosts that a plugin named, and where they redirect to only if that is one of them too.</summary>
internal sealed class PermittedHosts : DelegatingHandler
{
    private readonly PluginId _plugin;
    private readonly HostList _hosts;

    public PermittedHosts(PluginId plugin, HostList hosts, SocketsHttpHandler inner) : base(inner)
    {
        (_plugin, _hosts) = (plugin, hosts);

        // Redirects are followed further in. They need a connection of their own, as pools are by host; only plain HTTP through a proxy shares one.
        inner.ConnectCallback = async (connection, cancellationToken) =>
        {
            Demand(connection.InitialRequestMessage.RequestUri);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(connection.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Demand(request.RequestUri);
        return base.SendAsync(request, cancellationToken);
    }

    private void Demand(Uri? address)
    {
        if (address is { Host: var host } && !_hosts.Contains(host))
        {
            throw Faults.HostNotPermitted(_plugin, host, _hosts);
        }
    }
}
