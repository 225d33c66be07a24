using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Small;

/// <summary>As little as a plugin can be that has a route and a capability: what reloading costs of itself.</summary>
[Plugin("fixtures.small", Name = "Small")]
[Permission(Permissions.Routes)]
public sealed class SmallPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<SmallTagger>().AddEndpoints<SmallEndpoints>();
}
