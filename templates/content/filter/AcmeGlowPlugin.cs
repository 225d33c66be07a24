using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace Acme.Glow;

[Plugin("acme.glow", Name = "Acme.Glow")]
public sealed class AcmeGlowPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddFilter<AcmeGlowFilter>();
}
