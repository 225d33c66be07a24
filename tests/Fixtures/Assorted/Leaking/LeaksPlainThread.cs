using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a thread of its own.</summary>
public sealed class LeaksPlainThread : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        new Thread(static () =>
        {
            while (true)
            {
                Thread.Sleep(20);
            }
        }) { IsBackground = true }.Start();
    }
}
