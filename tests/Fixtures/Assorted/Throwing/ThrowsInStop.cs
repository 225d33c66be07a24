using PluginHost.Sdk;

namespace Fixtures.Assorted.Throwing;

public sealed class ThrowsInStop : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public ValueTask StopAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("stop is broken");
}
