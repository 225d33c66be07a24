using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Throwing;

/// <summary>Has a service that throws when it is disposed of.</summary>
public sealed class ThrowsInDispose : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<BrokenTagger>();
}
