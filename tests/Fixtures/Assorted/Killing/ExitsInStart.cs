using PluginHost.Sdk;

namespace Fixtures.Assorted.Killing;

/// <summary>Asks the process to end.</summary>
public sealed class ExitsInStart : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        Environment.Exit(3);
        return ValueTask.CompletedTask;
    }
}
