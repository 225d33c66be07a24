using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves its type in the caches of late binding.</summary>
public sealed class LeaksDynamic : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        dynamic self = this;
        self.Touch();
    }

    public void Touch()
    {
    }
}
