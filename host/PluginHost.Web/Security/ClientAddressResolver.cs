using System.Net;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web.Security;

/// <summary>Finds the client behind proxies. Whatever cannot be proved counts as foreign.</summary>
internal sealed class ClientAddressResolver(WebHostOptions options)
{
    private static readonly string[] Claims = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto"];
    private static readonly object Kept = new();
    private readonly ProxyList _proxies = new(options.TrustedProxies);

    /// <summary>Whether the connection itself comes from a proxy that may speak for others.</summary>
    public bool IsTrustedProxy(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } peer && _proxies.Contains(NetworkLocality.Plain(peer));

    public ClientAddress Resolve(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } remote)
        {
            return new ClientAddress(null, false, false, "unknown");
        }
        var peer = NetworkLocality.Plain(remote);
        var headers = context.Request.Headers;
        if (!Array.Exists(Claims, headers.ContainsKey))
        {
            return KnownOf(context) ?? Keep(context, Direct(peer, context.Connection.LocalIpAddress));
        }
        // Somebody speaks for another: without trust in the speaker nothing is known of that other but that it is not here.
        return _proxies.Contains(peer) && Forwarded(headers["X-Forwarded-For"].ToString()) is { } client
            ? new ClientAddress(client, false, NetworkLocality.IsPrivate(client), NetworkLocality.LimitKey(client))
            : new ClientAddress(null, false, false, NetworkLocality.LimitKey(peer));
    }

    // A connection has one peer for as long as it lives, and a browser sends hundreds of requests through one.
    private static ClientAddress? KnownOf(HttpContext context) =>
        context.Features.Get<IConnectionItemsFeature>()?.Items.TryGetValue(Kept, out var known) == true ? (ClientAddress?)known : null;

    private static ClientAddress Keep(HttpContext context, ClientAddress address)
    {
        context.Features.Get<IConnectionItemsFeature>()?.Items[Kept] = address;
        return address;
    }

    private static ClientAddress Direct(IPAddress peer, IPAddress? own)
    {
        var isMachine = IPAddress.IsLoopback(peer) || (own is not null && peer.Equals(NetworkLocality.Plain(own)));
        return new ClientAddress(peer, isMachine, isMachine || NetworkLocality.IsPrivate(peer), NetworkLocality.LimitKey(peer));
    }

    // Each proxy appends who called it, so only what stands right of the last trusted one was not written by the client.
    private IPAddress? Forwarded(string header)
    {
        IPAddress? client = null;
        foreach (var part in header.Split(',').Reverse())
        {
            if (!NetworkLocality.TryParse(part.Trim(), out var address))
            {
                return null;
            }
            client = address;
            if (!_proxies.Contains(address))
            {
                break;
            }
        }
        return client;
    }
}
