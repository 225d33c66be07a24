using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakeMetadataReader : IMetadataReader
{
    public Exception? Fault { get; set; }

    public MetadataResult Result { get; set; } = new(
        new MetadataFields { Camera = "Canon EOS 40D", Rating = 7, Keywords = ["Sea", "sea", "Beach"] }, [new MetadataGroup("exif", [new MetadataEntry("Model", "EOS 40D")])]);

    public ValueTask<MetadataResult> ReadAsync(MetadataRequest request, CancellationToken cancellationToken) =>
        Fault is { } fault ? throw fault : ValueTask.FromResult(Result);
}
