using System.Runtime.InteropServices;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handler of a signal.</summary>
public sealed class LeaksSignal : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        _ = PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { });
    }
}
