using PluginHost.Sdk;

namespace Fixtures.Assorted.Hanging;

public sealed class HangsInStop : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken) => await new TaskCompletionSource().Task;
}
