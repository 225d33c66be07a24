using PluginHost.Sdk;

namespace Fixtures.Assorted.Hanging;

public sealed class HangsInConstructor : IPlugin
{
    public HangsInConstructor() => Thread.Sleep(Timeout.Infinite);

    public void Configure(IPluginBuilder builder)
    {
    }
}
