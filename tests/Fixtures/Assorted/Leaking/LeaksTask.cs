using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a task that waits over and over.</summary>
public sealed class LeaksTask : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        _ = Task.Run(static async () =>
        {
            while (true)
            {
                await Task.Delay(30);
            }
        });
    }
}
