using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a wait in the pool.</summary>
public sealed class LeaksWait : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        ThreadPool.RegisterWaitForSingleObject(new ManualResetEvent(false), static (_, _) => { }, null, Timeout.Infinite, executeOnlyOnce: false);
    }
}
