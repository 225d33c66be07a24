using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves background work that ignores its token.</summary>
public sealed class LeaksThread : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        context.Background.Run("deaf loop", static async _ =>
        {
            while (true)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        });
        return ValueTask.CompletedTask;
    }
}
