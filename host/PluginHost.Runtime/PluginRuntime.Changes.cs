using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Resolution;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

/// <content>What people ask for while the host runs.</content>
public sealed partial class PluginRuntime
{
    public async Task<TransitionReport> ReloadAsync(PluginId id, string reason, CancellationToken cancellationToken)
    {
        var record = Record(id);
        await record.Turn.WaitAsync(cancellationToken);
        try
        {
            if (PluginStateMachine.IsRunning(record.State))
            {
                return await ReplaceAsync(record, PluginDiscovery.Read(record.Candidate.Folder, record.Candidate.BuiltIn, _options.LoadModes), reason, cancellationToken);
            }
        }
        finally
        {
            record.Turn.Release();
        }

        return await InStructureAsync(async () =>
        {
            if (_disabled.Contains(id))
            {
                throw Fault(record, StartSequence.DisabledByPerson(id));
            }

            await _quarantine.RemoveAsync(id);
            _safeMode.LetIn(id);
            return await ReviveAsync(record, reason, cancellationToken);
        }, cancellationToken);
    }

    public Task<TransitionReport> EnableAsync(PluginId id, CancellationToken cancellationToken)
    {
        var record = Record(id);
        return InStructureAsync(async () =>
        {
            await _disabled.SetAsync(id, disabled: false, cancellationToken);
            await _quarantine.RemoveAsync(id);
            _safeMode.LetIn(id);
            return PluginStateMachine.IsRunning(record.State) ? Unchanged(record, "enabled") : await ReviveAsync(record, "enabled", cancellationToken);
        }, cancellationToken);
    }

    public Task<TransitionReport> DisableAsync(PluginId id, CancellationToken cancellationToken)
    {
        var record = Record(id);
        return InStructureAsync(() => SwitchOffAsync(record, cancellationToken), cancellationToken);
    }

    private async Task<TransitionReport> SwitchOffAsync(PluginRecord record, CancellationToken cancellationToken)
    {
        await _disabled.SetAsync(record.Id, disabled: true, cancellationToken);
        var why = StartSequence.DisabledByPerson(record.Id);
        await TakeDependentsOutAsync(record.Id, why, $"'{record.Id}' was disabled");
        return await TakeOutAsync(record, PluginState.Disabled, why, "disabled");
    }

    private async Task TakeDependentsOutAsync(PluginId id, Refusal why, string reason)
    {
        foreach (var dependent in _plugins.RunningDependents(id))
        {
            await TakeOutAsync(dependent, PluginState.Disabled, Resolutions.Unavailable(dependent.Id, id, why), reason);
        }
    }

    // The new instance must fit what runs now, before anything of it is loaded.
    private async Task<TransitionReport> ReplaceAsync(PluginRecord record, PluginCandidate candidate, string reason, CancellationToken cancellationToken)
    {
        if (candidate.Id != record.Id)
        {
            throw Fault(record, candidate.Refusal ?? new Refusal(
                ManifestCodes.Gone, $"{candidate.Folder} no longer holds plugin '{record.Id}' but '{candidate.Id}'.", "Rescan the plugin folders."));
        }

        if (record.Pinned is not null)
        {
            record.Found(candidate);
            return _transitions.KeepPinned(record, reason);
        }

        var others = _plugins.All.Where(other => other != record && PluginStateMachine.IsRunning(other.State)).Select(other => other.Candidate);
        var refusal = candidate.Refusal ?? DependencyResolver.Resolve([.. others, candidate], new Dictionary<PluginId, Refusal>()).Refused.GetValueOrDefault(record.Id);
        return refusal is null ? await _transitions.ReplaceAsync(record, candidate, reason, cancellationToken) : throw Fault(record, refusal);
    }

    /// <summary>Tries again to load what does not run, and then what waited for it.</summary>
    private async Task<TransitionReport> ReviveAsync(PluginRecord record, string reason, CancellationToken cancellationToken)
    {
        if (PluginStateMachine.IsRunning(record.State))
        {
            return Unchanged(record, reason);
        }

        var fresh = PluginDiscovery.Read(record.Candidate.Folder, record.Candidate.BuiltIn, _options.LoadModes);
        if (fresh.Id == record.Id || fresh.Manifest is null)
        {
            record.Found(fresh with { Notes = record.Candidate.Notes });
        }

        record.MoveTo(PluginState.Discovered);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        await _start.RunAsync([record], reason, either.Token);
        if (!PluginStateMachine.IsRunning(record.State))
        {
            throw Fault(record, record.Reason!);
        }

        await _start.RunAsync(Waiting(), $"'{record.Id}' runs again", either.Token);
        return record.Snapshot().Transitions[0];
    }

    /// <summary>Plugins that are disabled for want of another one, ready to be tried again.</summary>
    private List<PluginRecord> Waiting()
    {
        var waiting = _plugins.All.Where(record => record is { State: PluginState.Disabled, Reason.Code: Resolutions.MissingCode or Resolutions.UnavailableCode or Resolutions.VersionCode }).ToList();
        waiting.ForEach(record => record.MoveTo(PluginState.Discovered));
        return waiting;
    }

    private async Task<TransitionReport> TakeOutAsync(PluginRecord record, PluginState end, Refusal why, string reason)
    {
        await record.Turn.WaitAsync();
        try
        {
            if (PluginStateMachine.IsRunning(record.State))
            {
                return await _transitions.UnloadAsync(record, end, why, reason);
            }

            // Already out for another reason: only the reason changes.
            record.MoveTo(PluginState.Discovered);
            record.MoveTo(PluginState.Disabled, why);
            return Unchanged(record, reason);
        }
        finally
        {
            record.Turn.Release();
        }
    }

    private async Task<TResult> InStructureAsync<TResult>(Func<Task<TResult>> change, CancellationToken cancellationToken)
    {
        await _structure.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        finally
        {
            _structure.Release();
        }
    }

    private TransitionReport Unchanged(PluginRecord record, string reason) => new(record.Id, _time.GetUtcNow(), reason, []);

    private static PluginFaultException Fault(PluginRecord? record, Refusal refusal) => new(refusal.Code, $"{refusal.Reason} {refusal.Cure}".TrimEnd(), record?.Id);
}
