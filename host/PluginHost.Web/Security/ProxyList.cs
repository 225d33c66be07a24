using System.Net;

namespace PluginHost.Web.Security;

/// <summary>The peers whose forwarding headers are believed.</summary>
internal sealed class ProxyList
{
    private readonly IPNetwork[] _networks;

    public ProxyList(IEnumerable<string> entries) => _networks = [.. entries.Select(Parse)];

    public bool Contains(IPAddress address) => Array.Exists(_networks, network => network.Contains(address));

    private static IPNetwork Parse(string entry)
    {
        if (IPNetwork.TryParse(entry, out var network))
        {
            return network;
        }
        return NetworkLocality.TryParse(entry, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new WebHostStartException(
                ErrorCodes.BadAddress, $"'{entry}' in trusted_proxies is not an address. Use one such as 192.168.1.2, or a network such as 10.0.0.0/8.");
    }
}
