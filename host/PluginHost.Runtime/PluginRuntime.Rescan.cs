using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Resolution;
using PluginHost.Runtime.SafeMode;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

/// <content>Following the plugin folders.</content>
public sealed partial class PluginRuntime
{
    public Task<IReadOnlyList<PluginSnapshot>> RescanAsync(CancellationToken cancellationToken) => InStructureAsync(() => FollowFoldersAsync("rescan", cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<PluginSnapshot>> FollowFoldersAsync(string reason, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        var found = FindPlugins().ToDictionary(candidate => candidate.Id);
        foreach (var record in _plugins.All.Where(record => !found.ContainsKey(record.Id)))
        {
            await RemoveAsync(record);
        }

        var toLoad = new List<PluginRecord>();
        foreach (var record in _plugins.All.Where(record => HasChanged(record, found[record.Id])))
        {
            if (await FollowAsync(record, found[record.Id], either.Token))
            {
                toLoad.Add(record);
            }
        }

        toLoad.AddRange(Take(found.Values.Where(candidate => _plugins.Find(candidate.Id) is null)));
        await _start.RunAsync([.. toLoad, .. Waiting()], reason, either.Token);
        return Plugins;
    }

    private static bool HasChanged(PluginRecord record, PluginCandidate found) =>
        record.Candidate.Stamp != found.Stamp || record.Candidate.Folder != found.Folder || (record.Candidate.Refusal?.Code == SafeModeCodes.LeftOut) != (found.Refusal?.Code == SafeModeCodes.LeftOut);

    private async Task RemoveAsync(PluginRecord record)
    {
        var why = new Refusal(ManifestCodes.Gone, $"The folder of plugin '{record.Id}' is gone.", "Install it again.");
        await TakeDependentsOutAsync(record.Id, why, $"'{record.Id}' was removed");

        if (PluginStateMachine.IsRunning(record.State))
        {
            await TakeOutAsync(record, PluginState.Unloaded, why, "removed");
        }

        _plugins.Remove(record.Id);
    }

    /// <summary>Takes over what changed on disk. Answers whether the plugin is to be loaded.</summary>
    private async Task<bool> FollowAsync(PluginRecord record, PluginCandidate found, CancellationToken cancellationToken)
    {
        await record.Turn.WaitAsync(cancellationToken);
        try
        {
            if (PluginStateMachine.IsRunning(record.State))
            {
                await ReplaceAsync(record, found, "its files changed", cancellationToken);
                return false;
            }

            record.Found(found);
            record.MoveTo(PluginState.Discovered);
            return true;
        }
        catch (PluginFaultException fault)
        {
            // The old instance serves on; the same broken files are not tried again until they change.
            record.Found(record.Candidate with { Stamp = found.Stamp });
            LogProblem(fault.Message);
            return false;
        }
        finally
        {
            record.Turn.Release();
        }
    }

    private async Task RescanQuietlyAsync()
    {
        try
        {
            await RescanAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            LogProblem(exception.Message);
        }
    }
}
