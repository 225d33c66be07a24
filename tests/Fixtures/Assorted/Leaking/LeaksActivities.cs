using System.Diagnostics;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a listener of activities.</summary>
public sealed class LeaksActivities : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        ActivitySource.AddActivityListener(new ActivityListener { ShouldListenTo = static _ => false });
    }
}
