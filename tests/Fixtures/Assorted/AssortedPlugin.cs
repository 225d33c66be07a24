using PluginHost.Sdk;

namespace Fixtures.Assorted;

/// <summary>Does nothing. The tests write the other entry classes of this assembly into the manifest instead.</summary>
[Plugin("fixtures.assorted")]
public sealed class AssortedPlugin : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }
}
