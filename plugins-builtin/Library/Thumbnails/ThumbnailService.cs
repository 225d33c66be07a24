using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Storage;
using PluginHost.Plugins.Library.Telemetry;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>Thumbnails from memory, else from the store, else made on the spot. Budget: a cached one costs a lookup and a copy to the socket.</summary>
internal sealed partial class ThumbnailService(
    ICapabilities capabilities, OriginalFiles originals, ISettings<LibraryOptions> settings, IPluginContext context, ThumbnailMetrics metrics, ILogger<ThumbnailService> logger)
{
    private readonly ByteCache<(HashBits Hash, ThumbnailRecipe Recipe)> _cache = Watched(new(settings.Current.ThumbnailCacheBytes), metrics);
    private readonly SingleFlight<(HashBits Hash, ThumbnailRecipe Recipe), Outcome<Thumbnail>> _making = new();

    public async ValueTask<Outcome<Thumbnail>> GetAsync(PictureRow picture, ThumbnailRecipe recipe, CancellationToken cancellationToken)
    {
        var place = (picture.Hash, recipe);
        if (_cache.Find(place) is { } cached)
        {
            metrics.FromMemory.Add(1);
            return new Thumbnail(cached, IsPreview: false);
        }

        return await _making.RunAsync(place, () => ReadOrMakeAsync(picture, recipe, context.Stopping), cancellationToken);
    }

    private async Task<Outcome<Thumbnail>> ReadOrMakeAsync(PictureRow picture, ThumbnailRecipe recipe, CancellationToken cancellationToken)
    {
        var key = ThumbnailKeys.Of(picture.Hash.ToHash(), recipe.Name);
        var bytes = await ReadAsync(key, cancellationToken);
        (bytes is null ? metrics.Made : metrics.FromStore).Add(1);
        if (bytes is null)
        {
            var made = await MakeAsync(picture, recipe, cancellationToken);
            if (made.Value is not { IsPreview: false } whole)
            {
                // What stands in for a picture is made each time, so that the picture itself shows as soon as a decoder is there.
                return made;
            }

            bytes = whole.Bytes;
            await KeepAsync(key, bytes, cancellationToken);
        }

        _cache.Add((picture.Hash, recipe), bytes);
        return new Thumbnail(bytes, IsPreview: false);
    }

    private static ByteCache<(HashBits Hash, ThumbnailRecipe Recipe)> Watched(ByteCache<(HashBits Hash, ThumbnailRecipe Recipe)> cache, ThumbnailMetrics metrics)
    {
        metrics.Watch(() => cache.Size);
        return cache;
    }

    // A store that is full or away costs the next one who asks some time, not this one the picture.
    private async ValueTask KeepAsync(BlobKey key, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await capabilities.CallAsync((IBlobStore store) => store.PutAsync(new PutRequest(key) { Bytes = ThumbnailSeal.Add(bytes), Replace = true, Durable = false }, cancellationToken));
        }
        catch (PluginFaultException fault)
        {
            LogNotKept(fault, key, fault.Code);
        }
    }

    private async ValueTask<byte[]?> ReadAsync(BlobKey key, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<IBlobStore>();
        var opened = await lease.Capability.OpenAsync(new OpenRequest(key), cancellationToken);
        if (opened.Content is not { } content)
        {
            return null;
        }

        await using (content)
        {
            using var memory = new MemoryStream((int)opened.Info!.Bytes);
            await content.CopyToAsync(memory, cancellationToken);
            return Opened(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        }
    }

    // One that is damaged is made again, as one that is not there.
    private static byte[]? Opened(ReadOnlySpan<byte> kept) => ThumbnailSeal.IsWhole(kept) ? ThumbnailSeal.Open(kept).ToArray() : null;

    private async ValueTask<Outcome<Thumbnail>> MakeAsync(PictureRow picture, ThumbnailRecipe recipe, CancellationToken cancellationToken)
    {
        var source = await OpenSourceAsync(picture, recipe, cancellationToken);
        if (source.Value is not { } file)
        {
            return source.Refusal!;
        }

        using (file)
        {
            var request = new DecodeRequest(file.Image, settings.Current.ImageLimits, [recipe.ToSpec()], []);
            var decoded = await capabilities.CallAsync((IImageEngine engine) => engine.DecodeAsync(request, cancellationToken));
            return decoded.Refusal is { } refusal ? LibraryRefusals.ThumbnailFailed(picture.Id, refusal.Reason) : new Thumbnail(decoded.Outputs[0].Data.ToArray(), decoded.IsPreview);
        }
    }

    private async ValueTask<Outcome<OriginalFile>> OpenSourceAsync(PictureRow picture, ThumbnailRecipe recipe, CancellationToken cancellationToken)
    {
        var larger = ThumbnailKeys.Of(picture.Hash.ToHash(), new ThumbnailRecipe(512, ImageEncoding.Webp).Name);
        if (recipe.Size == 256 && await ReadAsync(larger, cancellationToken) is not null && await originals.OpenAsync(larger, cancellationToken) is { Value: not null } kept)
        {
            return kept;
        }

        var records = await capabilities.CallAsync((ICatalog catalog) => catalog.GetAsync(new GetPicturesRequest { Ids = [picture.Id] }, cancellationToken));
        if (records.Items is not [var record])
        {
            return LibraryRefusals.NoSuchPicture(picture.Id);
        }

        var original = await originals.OpenAsync(record.Key, cancellationToken);
        return original.Value is { } found ? found.Named(record.Name) : LibraryRefusals.OriginalMissing(record.Id, record.Name);
    }
}
