using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 5: puts the original where it stays, durable when it returns.</summary>
internal sealed class OriginalStore(ICapabilities capabilities)
{
    private const string KeyTaken = "PH6104";
    private static readonly int[] HashDigits = [8, 16, 64];

    public async ValueTask<StoredOriginal> StoreAsync(Arrival arrival, ImportClock clock, CancellationToken cancellationToken)
    {
        using var lease = capabilities.RentEssential<IBlobStore>();
        var store = lease.Capability;
        var importedAt = clock.Now();
        foreach (var digits in HashDigits)
        {
            var key = OriginalNames.ForFile(arrival.Name, arrival.File.Hash, digits, arrival.Picture.Info.Extension, clock.Begun);
            var refusal = await Essential.RunAsync(() => PutAsync(store, arrival.File, key, cancellationToken));
            if (refusal is null)
            {
                return new StoredOriginal(key, importedAt, Adopted: false);
            }

            if (refusal.Code != KeyTaken)
            {
                throw new LibraryUnavailableException(refusal);
            }

            if (await HoldsAsync(store, key, arrival.File.Hash, cancellationToken))
            {
                return new StoredOriginal(key, importedAt, Adopted: true);
            }
        }

        throw new InvalidOperationException($"The store holds another file under the whole hash {arrival.File.Hash}.");
    }

    /// <summary>Takes an original back that got no row.</summary>
    public async ValueTask WithdrawAsync(StoredOriginal original) =>
        await capabilities.CallEssentialAsync(async (IBlobStore store) =>
        {
            await store.DeleteAsync(new DeleteBlobRequest(original.Key), CancellationToken.None);
            return true;
        });

    private static async ValueTask<Refusal?> PutAsync(IBlobStore store, ReceivedFile file, BlobKey key, CancellationToken cancellationToken)
    {
        if (!file.IsOnlyCopy)
        {
            return (await store.PutAsync(new PutRequest(key) { StagedPath = file.Path }, cancellationToken)).Refusal;
        }

        var staged = await store.StageAsync(new StageRequest(0), cancellationToken);
        if (staged.Path is not { } path)
        {
            return staged.Refusal;
        }

        // Until the row is there, the only copy stays where it waits: an import that is cut off here begins with it again.
        SecondName.Give(file.Path, path);
        try
        {
            return (await store.PutAsync(new PutRequest(key) { StagedPath = path }, cancellationToken)).Refusal;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async ValueTask<bool> HoldsAsync(IBlobStore store, BlobKey key, ContentHash hash, CancellationToken cancellationToken)
    {
        var opened = await store.OpenAsync(new OpenRequest(key), cancellationToken);
        if (opened.Content is not { } content)
        {
            return false;
        }

        await using (content)
        {
            return await FileHasher.HashAsync(content, cancellationToken) == hash;
        }
    }
}
