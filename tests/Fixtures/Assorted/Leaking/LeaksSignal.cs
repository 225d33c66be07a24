using System.Runtime.InteropServices;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handler of a signal.</summary>
public sealed class LeaksSignal : IPlugin
{
    private static PosixSignalRegistration? _registration;

    public void Configure(IPluginBuilder builder)
    {
        _ = _registration;
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, static _ => { });
    }
}
