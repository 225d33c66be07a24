using PluginHost.Sdk;

namespace Fixtures.Assorted.Hanging;

/// <summary>Never gets past its static constructor.</summary>
public sealed class HangsInStaticConstructor : IPlugin
{
    private static readonly int Value = Compute();

    public void Configure(IPluginBuilder builder) => _ = Value;

    private static int Compute()
    {
        Thread.Sleep(Timeout.Infinite);
        return 1;
    }
}
