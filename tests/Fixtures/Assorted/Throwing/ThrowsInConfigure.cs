using PluginHost.Sdk;

namespace Fixtures.Assorted.Throwing;

public sealed class ThrowsInConfigure : IPlugin
{
    public void Configure(IPluginBuilder builder) => throw new InvalidOperationException("configure is broken");
}
