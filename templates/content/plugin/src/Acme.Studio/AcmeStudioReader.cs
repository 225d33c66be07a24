using System.Text;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>Takes the text file beside a picture for its description. All readers see each picture; the host merges what they say.</summary>
[MetadataReader("acme.studio", "Acme.Studio", Description = "Descriptions from text files beside pictures.")]
internal sealed class AcmeStudioReader(ISettings<PluginSettings> settings) : IMetadataReader
{
    public ValueTask<MetadataResult> ReadAsync(MetadataRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sidecar = request.Sidecars.FirstOrDefault(file => Path.GetExtension(file.Name).Equals(".txt", StringComparison.OrdinalIgnoreCase));
        var text = sidecar is null ? "" : Encoding.UTF8.GetString(sidecar.Data.Span[..Math.Min(sidecar.Data.Length, settings.Current.Limit)]).Trim();
        return ValueTask.FromResult(text.Length == 0
            ? new MetadataResult(new MetadataFields(), [])
            : new MetadataResult(new MetadataFields { Description = text }, [new MetadataGroup("text", [new MetadataEntry("Description", text)])]));
    }
}
