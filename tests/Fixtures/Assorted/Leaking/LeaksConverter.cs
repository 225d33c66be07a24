using System.ComponentModel;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves its type in the cache of converters.</summary>
public sealed class LeaksConverter : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        TypeDescriptor.GetConverter(typeof(LeaksConverter));
    }
}
