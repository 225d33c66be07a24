using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handler on every exception.</summary>
public sealed class LeaksFirstChance : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        AppDomain.CurrentDomain.FirstChanceException += static (_, _) => { };
    }
}
