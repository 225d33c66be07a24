using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Storage;

/// <summary>Opens stored files for engines.</summary>
internal sealed class OriginalFiles(ICapabilities capabilities)
{
    public async ValueTask<Outcome<OriginalFile>> OpenAsync(BlobKey key, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<IBlobStore>();
        var info = await lease.Capability.StatAsync(new StatRequest(key), cancellationToken);
        if (info is null)
        {
            return new Refusal("PH4010", $"The file '{key}' is not there.", "Run 'pluginhost verify' and restore it from a backup.");
        }

        return info.LocalPath is { } path ? new OriginalFile(path, isCopy: false) : await CopyAsync(lease.Capability, info, cancellationToken);
    }

    private static async ValueTask<Outcome<OriginalFile>> CopyAsync(IBlobStore store, BlobInfo info, CancellationToken cancellationToken)
    {
        var staged = await store.StageAsync(new StageRequest(info.Bytes), cancellationToken);
        var opened = await store.OpenAsync(new OpenRequest(info.Key), cancellationToken);
        if (staged.Path is not { } path || opened.Content is not { } content)
        {
            return staged.Refusal ?? opened.Refusal!;
        }

        await using (content)
        {
            await FileHasher.CopyAsync(content, path, long.MaxValue, cancellationToken);
        }

        return new OriginalFile(path, isCopy: true);
    }
}
