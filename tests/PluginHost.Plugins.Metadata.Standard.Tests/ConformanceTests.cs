using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Testing.Conformance;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Metadata.Standard.Tests;

public sealed class ConformanceTests
{
    private static readonly MetadataReaderConformance Suite = new(
        ConformanceSubject.Plugin<StandardMetadataPlugin, IMetadataReader>(),
        [TestPictures.Png(1, 64, 48, ("parameters", "a cat\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 1, Size: 64x48")), TestPictures.Png(2, 64, 48, ("prompt", "{\"1\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1}}}")), TestPictures.Jpeg()]);

    public static TheoryData<string> Checks => [.. Suite.Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Reader_Always_KeepsItsContract(string check) => Suite.RunAsync(check, TestContext.Current.CancellationToken);
}
