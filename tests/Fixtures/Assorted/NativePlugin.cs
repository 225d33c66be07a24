using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted;

/// <summary>Calls a native library that it carries.</summary>
public sealed class NativePlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddTagger<NativeTagger>();
}
