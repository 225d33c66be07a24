using System.Net;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves itself as the proxy of all clients.</summary>
public sealed class LeaksProxy : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        HttpClient.DefaultProxy = new Direct();
    }

    private sealed class Direct : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => null;

        public bool IsBypassed(Uri host) => true;
    }
}
