using PluginHost.Sdk.Tagging;
using PluginHost.Sdk.Testing;
using PluginHost.Sdk.Testing.Conformance;
using PluginHost.Sdk.Testing.Pictures;

namespace Acme.Studio.Tests;

public sealed class AcmeStudioTaggerTests
{
    private static readonly TaggerConformance Suite = new(ConformanceSubject.Plugin<AcmeStudioPlugin, ITagger>());

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Tagger_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(100, "wide large")]
    [InlineData(5000, "wide")]
    public async Task Tag_ByLimit_IsLargeBeyondIt(int limit, string expected)
    {
        await using var host = await PluginTestHost.StartAsync<AcmeStudioPlugin>(new PluginTestOptions { Settings = new PluginSettings(limit) }, TestContext.Current.CancellationToken);

        var result = await host.Get<ITagger>().TagAsync(new TagRequest([MadePictures.Sample(1)]), TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', result.Items[0].Tags.Select(tag => tag.Name)));
    }
}
