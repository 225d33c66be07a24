using System.Runtime.InteropServices;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handle that nobody frees.</summary>
public sealed class LeaksHandle : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        _ = GCHandle.Alloc(this);
    }
}
