using PluginHost.Sdk;

namespace Fixtures.Assorted.Throwing;

/// <summary>Throws before anything of it runs.</summary>
public sealed class ThrowsInStaticConstructor : IPlugin
{
    private static readonly int Value = Compute();

    public void Configure(IPluginBuilder builder) => _ = Value;

    private static int Compute() => throw new InvalidOperationException("the static constructor is broken");
}
