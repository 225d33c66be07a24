using System.Diagnostics.Tracing;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a listener of events.</summary>
public sealed class LeaksListener : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        _ = new Listener();
    }

    private sealed class Listener : EventListener
    {
        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
        }
    }
}
