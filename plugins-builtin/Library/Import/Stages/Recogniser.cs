using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 2: does the library have this content already?</summary>
internal sealed class Recogniser(ICapabilities capabilities)
{
    public async ValueTask<PictureRecord?> FindAsync(ContentHash hash, CancellationToken cancellationToken)
    {
        var found = await capabilities.CallEssentialAsync((ICatalog catalog) => catalog.GetAsync(new GetPicturesRequest { Hashes = [hash] }, cancellationToken));
        return found.Items.FirstOrDefault();
    }
}
