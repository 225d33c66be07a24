using System.Net;
using System.Net.Sockets;

namespace PluginHost.Web.Security;

/// <summary>What can be told from an address alone.</summary>
internal static class NetworkLocality
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("::1/128"), IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("fe80::/10"),
    ];

    public static bool IsPrivate(IPAddress address) => Array.Exists(Private, network => network.Contains(address));

    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    /// <summary>A client of IPv6 has a whole /64 to itself.</summary>
    public static string LimitKey(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Convert.ToHexStringLower(bytes[..8]);
    }

    /// <summary>Reads an address with or without port. Stricter than the framework, which takes <c>1</c> for <c>0.0.0.1</c>.</summary>
    public static bool TryParse(string text, out IPAddress address)
    {
        address = IPAddress.None;
        if (!IPEndPoint.TryParse(text, out var endPoint))
        {
            return false;
        }
        address = Plain(endPoint.Address);
        return address.AddressFamily == AddressFamily.InterNetworkV6 || text.Split(':')[0] == address.ToString() || text.StartsWith('[') || text.Contains("::");
    }
}
