using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Throwing;

/// <summary>Its calls fail as long as there is a file <c>fail</c> in its data folder.</summary>
public sealed class ThrowsInCalls : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<ThrowingTagger>();
}
