using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handler on the scheduler.</summary>
public sealed class LeaksUnobserved : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        TaskScheduler.UnobservedTaskException += static (_, _) => { };
    }
}
