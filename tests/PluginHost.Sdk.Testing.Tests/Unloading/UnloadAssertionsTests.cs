using PluginHost.Sdk.Tagging;
using PluginHost.Sdk.Testing.Pictures;
using PluginHost.Sdk.Testing.Tests.Sample;
using PluginHost.Sdk.Testing.Unloading;

namespace PluginHost.Sdk.Testing.Tests.Unloading;

public sealed class UnloadAssertionsTests
{
    private static readonly string Assembly = typeof(SamplePlugin).Assembly.Location;

    [Fact]
    public async Task AssertUnloads_PluginThatIsUsed_IsLetGo()
    {
        var used = 0;

        await UnloadAssertions.AssertUnloadsAsync(Assembly, 45, use: async (host, token) =>
        {
            await host.Get<ITagger>().TagAsync(new TagRequest([MadePictures.Sample(1)]), token);
            used++;
        }, cancellationToken: TestContext.Current.CancellationToken);

        used.ShouldBe(45);
    }

    [Fact]
    public async Task AssertUnloads_SomethingHoldsOn_SaysWhatIsLeft()
    {
        var held = new List<object>();

        var error = await Should.ThrowAsync<PluginTestException>(() => UnloadAssertions.AssertUnloadsAsync(Assembly, 3, use: (host, _) =>
        {
            held.Add(host.Get<ITagger>());
            host.Context.Capabilities.TryRent<ITagger>();
            return Task.CompletedTask;
        }, cancellationToken: TestContext.Current.CancellationToken));

        error.Code.ShouldBe("PH2103");
        error.Message.ShouldContain("3 of 3 loads");
        error.Message.ShouldContain("a lease of ITagger");
        GC.KeepAlive(held);
    }

    [Fact]
    public async Task AssertUnloads_FolderWithoutAPlugin_SaysWhatToGive()
    {
        var error = await Should.ThrowAsync<PluginTestException>(() => UnloadAssertions.AssertUnloadsAsync(Path.GetTempPath(), 1, cancellationToken: TestContext.Current.CancellationToken));

        error.Code.ShouldBe("PH2105");
    }
}
