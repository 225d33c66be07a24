using PluginHost.Sdk;

namespace Fixtures.Assorted.Killing;

/// <summary>Overflows the stack half a second after its start.</summary>
public sealed class OverflowsLater : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        context.Background.Run("deep", static async token =>
        {
            await Task.Delay(500, token);
            Deeper(1);
        });
        return ValueTask.CompletedTask;
    }

    private static int Deeper(int level) => level == 0 ? 0 : Deeper(level + 1) + 1;
}
