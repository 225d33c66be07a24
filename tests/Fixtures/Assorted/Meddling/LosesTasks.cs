using PluginHost.Sdk;

namespace Fixtures.Assorted.Meddling;

/// <summary>Loses the exceptions of its tasks.</summary>
public sealed class LosesTasks : IPlugin
{
    public void Configure(IPluginBuilder builder) => _ = Task.Run(static () => throw new InvalidOperationException("nobody looks"));
}
