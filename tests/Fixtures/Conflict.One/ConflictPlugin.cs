using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Conflict.One;

/// <summary>Uses major 1 of a library.</summary>
[Plugin("fixtures.conflict.one")]
public sealed class ConflictPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<GreetingTagger>();
}
