using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted;

/// <summary>Changes the culture, which is an async-local of its caller.</summary>
public sealed class FlowPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<FlowTagger>();
}
