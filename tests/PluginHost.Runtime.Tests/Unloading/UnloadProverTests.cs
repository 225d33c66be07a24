using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Unloading;

public sealed class UnloadProverTests
{
    [Fact]
    public async Task Disable_PluginThatSerializesByReflection_GoesAfterTheCachesAreClearedAndIsTold()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted("Leaking.SerializesByReflection", "reflecting.plugin");
        await host.StartAsync();

        await host.Runtime.DisableAsync(new PluginId("reflecting.plugin"), CancellationToken.None);

        await host.ProvedAsync("reflecting.plugin");
        host.Plugin("reflecting.plugin").Transitions[0].Problem!.Cure!.ShouldContain("JsonTypeInfo");
    }
}
