using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Filters.Pictures;

/// <summary>Finds pictures, and their files for an engine.</summary>
internal sealed class SourcePictures(ICapabilities capabilities, IPluginContext context)
{
    public async ValueTask<SourcePicture?> FindAsync(PictureId id, CancellationToken cancellationToken) => (await FindAsync([id], cancellationToken)).FirstOrDefault();

    /// <summary>In the order of the ids; those that are gone are left out.</summary>
    public async ValueTask<IReadOnlyList<SourcePicture>> FindAsync(IReadOnlyList<PictureId> ids, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<ICatalog>();
        var found = await lease.Capability.GetAsync(new GetPicturesRequest { Ids = ids }, cancellationToken);
        return [.. found.Items.Select(record => new SourcePicture(record))];
    }

    /// <summary>The original as a file, in place or copied; whoever asks disposes of it.</summary>
    public async ValueTask<Outcome<OpenedFile>> OpenAsync(PictureRecord record, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<IBlobStore>();
        var info = await lease.Capability.StatAsync(new StatRequest(record.Key), cancellationToken);
        return info switch
        {
            null => FilterRefusals.FileMissing(record.Name),
            { LocalPath: { } path } => new OpenedFile(new ImageFile(path) { Name = record.Name }, isCopy: false),
            _ => await CopyAsync(lease.Capability, record, cancellationToken),
        };
    }

    private async ValueTask<Outcome<OpenedFile>> CopyAsync(IBlobStore store, PictureRecord record, CancellationToken cancellationToken)
    {
        var opened = await store.OpenAsync(new OpenRequest(record.Key), cancellationToken);
        if (opened.Content is not { } content)
        {
            return opened.Refusal ?? FilterRefusals.FileMissing(record.Name);
        }

        var path = Path.Combine(context.CacheFolder, Path.GetRandomFileName());
        var file = new OpenedFile(new ImageFile(path) { Name = record.Name }, isCopy: true);
        try
        {
            await using (content)
            await using (var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 17, useAsync: true))
            {
                await content.CopyToAsync(copy, cancellationToken);
            }

            return file;
        }
        catch (IOException error)
        {
            file.Dispose();
            var refusal = FilterRefusals.NotCopied(record.Name, error.Message);
            throw new PluginFaultException(refusal.Code, $"{refusal.Reason} {refusal.Cure}") { CausedOutside = true };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
