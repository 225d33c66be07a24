using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handler on an event of the process.</summary>
public sealed class LeaksHandler : IPlugin
{
    public void Configure(IPluginBuilder builder) => AppDomain.CurrentDomain.ProcessExit += OnExit;

    private static void OnExit(object? sender, EventArgs e)
    {
    }
}
