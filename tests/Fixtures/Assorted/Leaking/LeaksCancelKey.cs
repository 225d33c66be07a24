using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handler on the console.</summary>
public sealed class LeaksCancelKey : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        Console.CancelKeyPress += static (_, _) => { };
    }
}
