using PluginHost.Sdk;

namespace Fixtures.Assorted.Hanging;

/// <summary>Ignores its token.</summary>
public sealed class HangsInStart : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public async ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken) => await new TaskCompletionSource().Task;
}
