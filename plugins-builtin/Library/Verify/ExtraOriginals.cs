using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Import;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>Finds files among the originals that no row refers to: put there by hand, or left by an import that was cut off and never went on.</summary>
internal sealed class ExtraOriginals(ICapabilities capabilities, TimeProvider time)
{
    /// <summary>Between the file and its row lies one commit.</summary>
    private static readonly TimeSpan JustStored = TimeSpan.FromMinutes(1);

    public async IAsyncEnumerable<CheckExtra> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isImporting = await IsImportingAsync(cancellationToken);
        var known = await ReadKeysAsync(cancellationToken);
        using var store = capabilities.Rent<IBlobStore>();
        await foreach (var blob in store.Capability.ListAsync(new ListBlobsRequest("originals/"), cancellationToken))
        {
            if (!known.Contains(Short(blob.Key)) && !(isImporting && time.GetUtcNow() - blob.ModifiedAt < JustStored)
                && await LookAsync(store.Capability, blob.Key, cancellationToken) is { } finding)
            {
                yield return new CheckExtra(blob.Key.Value, blob.Bytes, finding.Code, finding.Reason);
            }
        }
    }

    // A row that came after the keys were read is found by its content.
    private async ValueTask<Refusal?> LookAsync(IBlobStore store, BlobKey key, CancellationToken cancellationToken)
    {
        var opened = await store.OpenAsync(new OpenRequest(key), cancellationToken);
        if (opened.Content is not { } content)
        {
            return null;
        }

        ContentHash hash;
        await using (content)
        {
            hash = await FileHasher.HashAsync(content, cancellationToken);
        }

        var same = await capabilities.CallAsync((ICatalog catalog) => catalog.GetAsync(new GetPicturesRequest { Hashes = [hash] }, cancellationToken));
        return same.Items is not [var picture, ..] ? VerifyRefusals.Unknown(key) : picture.Key == key ? null : VerifyRefusals.Copy(key, picture);
    }

    private async ValueTask<bool> IsImportingAsync(CancellationToken cancellationToken)
    {
        var running = new ListJobsRequest { States = [JobState.Running], Kind = ImportJob.Kind, Limit = 1 };
        return (await capabilities.CallAsync((IJobStore jobs) => jobs.ListAsync(running, cancellationToken))).Total > 0;
    }

    // Eight bytes for each key: those of a million pictures as text would be a hundred megabytes.
    private async ValueTask<HashSet<ulong>> ReadKeysAsync(CancellationToken cancellationToken)
    {
        var keys = new HashSet<ulong>();
        using var catalog = capabilities.Rent<ICatalog>();
        await foreach (var record in catalog.Capability.ScanAsync(new ScanRequest(default), cancellationToken))
        {
            keys.Add(Short(record.Key));
        }

        return keys;
    }

    private static ulong Short(BlobKey key) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)));
}
