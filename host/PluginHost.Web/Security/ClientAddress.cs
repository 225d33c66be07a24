using System.Net;

namespace PluginHost.Web.Security;

/// <summary>Where a request comes from, after proxies were looked through.</summary>
/// <param name="Address">The client; <see langword="null"/> when nobody trustworthy says.</param>
/// <param name="IsMachine">A direct connection from this machine.</param>
/// <param name="IsPrivate">From this machine or a private network.</param>
/// <param name="Key">What limits are counted by.</param>
internal sealed record ClientAddress(IPAddress? Address, bool IsMachine, bool IsPrivate, string Key)
{
    public string Text => Address?.ToString() ?? "unknown";
}
