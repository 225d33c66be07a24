using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace Fixtures.Assorted.Decoding;

/// <summary>Has a decoder that some files end the process of.</summary>
public sealed class FragilePlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddImageDecoder<FragileDecoder>();
}
