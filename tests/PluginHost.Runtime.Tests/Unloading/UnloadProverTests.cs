using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Unloading;

public sealed class UnloadProverTests
{
    [Theory]
    [InlineData("Leaking.LeaksHandler", "AppDomain.ProcessExit")]
    [InlineData("Leaking.LeaksThread", "background work 'deaf loop'")]
    [InlineData("Leaking.LeaksTimer", "Timer")]
    public async Task Disable_PluginThatLeavesSomething_IsReportedLeakedWithTheSuspect(string type, string suspect)
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted(type, "leaking.plugin");
        await host.StartAsync();

        await host.Runtime.DisableAsync(new PluginId("leaking.plugin"), CancellationToken.None);

        await TestRuntime.EventuallyAsync(() => host.Plugin("leaking.plugin").Transitions[0].Unload == UnloadProof.Leaked, "the leak is found");
        var problem = host.Plugin("leaking.plugin").Transitions[0].Problem!;
        problem.Code.ShouldBe("PH1310");
        problem.Reason.ShouldContain(suspect);
    }

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
