using PluginHost.Sdk;

namespace Fixtures.Assorted.Throwing;

public sealed class ThrowsInConstructor : IPlugin
{
    public ThrowsInConstructor() => throw new InvalidOperationException("the constructor is broken");

    public void Configure(IPluginBuilder builder)
    {
    }
}
