using PluginHost.Plugins.Library.Thumbnails;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>Removes kept thumbnails that are not what was kept. They are made again when they are asked for.</summary>
internal sealed class ThumbnailCheck(ICapabilities capabilities)
{
    /// <summary>Answers how many were removed.</summary>
    public async ValueTask<int> RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        using var store = capabilities.Rent<IBlobStore>();
        var all = store.Capability.ListAsync(new ListBlobsRequest(ThumbnailKeys.Prefix), cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(all, parallel, async (blob, token) =>
        {
            if (!await IsWholeAsync(store.Capability, blob, token))
            {
                await store.Capability.DeleteAsync(new DeleteBlobRequest(blob.Key), token);
                Interlocked.Increment(ref removed);
            }
        });
        return removed;
    }

    private static async ValueTask<bool> IsWholeAsync(IBlobStore store, BlobInfo blob, CancellationToken cancellationToken)
    {
        var opened = await store.OpenAsync(new OpenRequest(blob.Key), cancellationToken);
        if (opened.Content is not { } content)
        {
            return true;
        }

        await using (content)
        {
            using var memory = new MemoryStream((int)Math.Min(int.MaxValue, blob.Bytes));
            await content.CopyToAsync(memory, cancellationToken);
            return ThumbnailSeal.IsWhole(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        }
    }
}
