using System.Text;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves a provider of encodings, of which the framework never lets go.</summary>
public sealed class LeaksEncoding : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
        Encoding.RegisterProvider(new Nothing());
    }

    private sealed class Nothing : EncodingProvider
    {
        public override Encoding? GetEncoding(int codepage) => null;

        public override Encoding? GetEncoding(string name) => null;
    }
}
