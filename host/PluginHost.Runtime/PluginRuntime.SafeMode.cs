using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.SafeMode;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

/// <content>Starts that failed, and the ways back.</content>
public sealed partial class PluginRuntime
{
    public bool IsInSafeMode => _safeMode.Reason is not null;

    public SafeModeReport SafeMode => new(IsInSafeMode, _journal.Failures, _journal.Suspects)
    {
        Reason = _safeMode.Reason,
        LeftOut = [.. _plugins.All.Where(record => record.Reason?.Code == SafeModeCodes.LeftOut).Select(record => record.Id)],
        LastGood = _lastGood.Read(),
    };

    public Task<SafeModeReport> LeaveSafeModeAsync(CancellationToken cancellationToken) => InStructureAsync(async () =>
    {
        await LeaveAsync(cancellationToken);
        return SafeMode;
    }, cancellationToken);

    public Task<RestoreReport> RestoreLastGoodAsync(CancellationToken cancellationToken) => InStructureAsync(async () =>
    {
        var set = _lastGood.Read() ?? throw Fault(null, SafeModeRefusals.NoLastGood());
        var wanted = set.Plugins.ToDictionary(plugin => plugin.Id, StringComparer.Ordinal);
        var kept = new List<PluginVersion>();
        var switchedOff = new List<PluginVersion>();
        foreach (var record in _plugins.All.Where(record => !record.Candidate.BuiltIn))
        {
            var found = new PluginVersion(record.Id.Value, record.Candidate.Version.ToNormalizedString());
            if (wanted.GetValueOrDefault(found.Id) == found)
            {
                await _disabled.SetAsync(record.Id, disabled: false, cancellationToken);
                kept.Add(found);
            }
            else
            {
                await SwitchOffAsync(record, cancellationToken);
                switchedOff.Add(found);
            }
        }

        await LeaveAsync(cancellationToken);
        var missing = set.Plugins.Except(kept).Select(plugin => SafeModeRefusals.VersionGone(plugin, switchedOff.Find(other => other.Id == plugin.Id)?.Version));
        return new RestoreReport(kept, switchedOff, [.. missing]);
    }, cancellationToken);

    private async Task LeaveAsync(CancellationToken cancellationToken)
    {
        _safeMode.Leave();
        await FollowFoldersAsync("safe mode was left", cancellationToken);
        var off = _plugins.All.Where(record => record is { State: PluginState.Disabled, Reason.Code: Manifests.ManifestCodes.DisabledByPerson } && !_disabled.Contains(record.Id)).ToList();
        off.ForEach(record => record.MoveTo(PluginState.Discovered));
        await _start.RunAsync(off, "safe mode was left", _stopping.Token);
    }

    private IReadOnlyList<PluginCandidate> FindPlugins() => _safeMode.Filter(PluginDiscovery.Find(_options, _safeMode.PrefersBuiltIn));

    private IReadOnlyList<PluginCandidate> DecideSafeMode()
    {
        var found = PluginDiscovery.Find(_options, static _ => false);
        _safeMode.Decide(found.Any(candidate => !candidate.BuiltIn && !_disabled.Contains(candidate.Id)));
        if (_safeMode.Reason is { } reason)
        {
            LogSafeMode(reason.ToString());
            return FindPlugins();
        }

        if (_safeMode.Warning is { } warning)
        {
            LogProblem(warning.ToString());
        }

        return found;
    }

    // On the timer's thread, when the host has been well for a while with what runs now.
    private void RememberGoodSet()
    {
        if (_safeMode.Reason is null)
        {
            _ = RememberGoodSetAsync();
        }
    }

    private async Task RememberGoodSetAsync()
    {
        try
        {
            var running = _plugins.All.Where(record => !record.Candidate.BuiltIn && PluginStateMachine.IsRunning(record.State))
                .Select(record => new PluginVersion(record.Id.Value, record.Candidate.Version.ToNormalizedString()));
            await _lastGood.WriteAsync(new LastGoodSet(_time.GetUtcNow(), [.. running]), CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogProblem(exception.Message);
        }
    }
}
