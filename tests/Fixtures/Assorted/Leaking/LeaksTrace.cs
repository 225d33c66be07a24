using System.Diagnostics;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a listener of traces.</summary>
public sealed class LeaksTrace : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        Trace.Listeners.Add(new Silent());
    }

    private sealed class Silent : TraceListener
    {
        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
        }
    }
}
