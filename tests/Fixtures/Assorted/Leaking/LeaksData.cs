using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves itself in the process's data.</summary>
public sealed class LeaksData : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        AppDomain.CurrentDomain.SetData("fixtures.leak", this);
    }
}
