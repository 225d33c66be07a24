using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 4: what all readers find in the file, merged. A reader that fails costs its findings, not the picture.</summary>
internal sealed partial class MetadataGatherer(ICapabilities capabilities, ILogger<MetadataGatherer> logger)
{
    public async ValueTask<MetadataResult> GatherAsync(ReceivedFile file, ImageInfo info, ImportItem item, CancellationToken cancellationToken)
    {
        var request = new MetadataRequest(file.Image, info.Format) { Sidecars = item.Sidecars };
        var results = new List<MetadataResult>();
        foreach (var reader in capabilities.List<IMetadataReader>())
        {
            results.Add(await ReadAsync(reader, request, cancellationToken));
        }

        return MetadataMerge.Merge(results, item.ModifiedAt);
    }

    private async ValueTask<MetadataResult> ReadAsync(CapabilityInfo reader, MetadataRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var lease = capabilities.Rent<IMetadataReader>(reader.Id);
            return await lease.Capability.ReadAsync(request, cancellationToken);
        }
        catch (PluginFaultException fault)
        {
            LogFailed(fault, reader.Id, fault.Code);
            return new MetadataResult(new MetadataFields(), []) { Warnings = [fault.Message] };
        }
    }
}
