using PluginHost.Sdk;

namespace Fixtures.Assorted.Killing;

/// <summary>Lets an exception leave an async void.</summary>
public sealed class ThrowsInAsyncVoid : IPlugin
{
    public void Configure(IPluginBuilder builder) => Fire();

    private static async void Fire()
    {
        await Task.Delay(50);
        throw new InvalidOperationException("the void is broken");
    }
}
