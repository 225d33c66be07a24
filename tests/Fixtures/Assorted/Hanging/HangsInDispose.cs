using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Hanging;

/// <summary>Has a service that never ends its disposal.</summary>
public sealed class HangsInDispose : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<EndlessTagger>();
}
