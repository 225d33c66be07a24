using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Conflict.Two;

/// <summary>Uses major 2 of a library.</summary>
[Plugin("fixtures.conflict.two")]
public sealed class ConflictPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<GreetingTagger>();
}
