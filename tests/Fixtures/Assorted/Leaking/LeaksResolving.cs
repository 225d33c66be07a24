using System.Runtime.Loader;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a handler on the default load context.</summary>
public sealed class LeaksResolving : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        AssemblyLoadContext.Default.Resolving += static (_, _) => null;
    }
}
