using PluginHost.Sdk;

namespace Fixtures.Assorted.Throwing;

public sealed class ThrowsInStart : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public async ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        context.Background.Run("left behind", token => Task.Delay(Timeout.Infinite, token));
        await Task.Yield();
        throw new InvalidOperationException("start is broken");
    }
}
