using PluginHost.Sdk;

namespace Fixtures.Assorted.Hanging;

public sealed class HangsInConfigure : IPlugin
{
    public void Configure(IPluginBuilder builder) => Thread.Sleep(Timeout.Infinite);
}
