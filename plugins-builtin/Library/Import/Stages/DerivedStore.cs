using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Thumbnails;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 7: keeps thumbnail and preview, which can be made again and so are neither flushed nor worth a refusal.</summary>
internal sealed partial class DerivedStore(ICapabilities capabilities, ILogger<DerivedStore> logger)
{
    public async ValueTask StoreAsync(ContentHash hash, IReadOnlyList<EncodedImage> outputs, CancellationToken cancellationToken)
    {
        try
        {
            using var lease = capabilities.Rent<IBlobStore>();
            foreach (var output in outputs)
            {
                var put = await lease.Capability.PutAsync(
                    new PutRequest(ThumbnailKeys.Of(hash, output.Name)) { Bytes = ThumbnailSeal.Add(output.Data.Span), Replace = true, Durable = false }, cancellationToken);
                if (put.Refusal is { } refusal)
                {
                    LogRefused(hash.Short, refusal);
                }
            }
        }
        catch (PluginFaultException fault)
        {
            LogFailed(fault, hash.Short, fault.Code);
        }
    }
}
