using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>Reads one original again and compares it with its row.</summary>
internal sealed class OriginalCheck(ICapabilities capabilities)
{
    private const int LongestReason = 400;

    public async ValueTask<CheckFailure?> RunAsync(PictureRecord picture, CancellationToken cancellationToken)
    {
        if (await FindAsync(picture, cancellationToken) is not { } finding)
        {
            return null;
        }

        var reason = finding.Reason.Length > LongestReason ? finding.Reason[..LongestReason] : finding.Reason;
        return new CheckFailure(picture.Id.Value, picture.Name, picture.Key.Value, finding.Code, reason);
    }

    private async ValueTask<Refusal?> FindAsync(PictureRecord picture, CancellationToken cancellationToken)
    {
        using var store = capabilities.Rent<IBlobStore>();
        var opened = await store.Capability.OpenAsync(new OpenRequest(picture.Key), cancellationToken);
        if (opened.Content is not { } content)
        {
            return VerifyRefusals.Missing(picture, opened.Refusal?.Reason);
        }

        await using (content)
        {
            if (opened.Info!.Bytes != picture.Bytes)
            {
                return VerifyRefusals.OtherSize(picture, opened.Info.Bytes);
            }

            try
            {
                var hash = await FileHasher.HashAsync(content, cancellationToken);
                return hash == picture.Hash ? null : VerifyRefusals.OtherContent(picture, hash);
            }
            catch (IOException error)
            {
                return VerifyRefusals.Unreadable(picture, error.Message);
            }
        }
    }
}
