using PluginHost.Runtime.Compatibility;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Quarantine;
using PluginHost.Runtime.Resolution;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Takes plugins from discovered to active: dependencies first, independent ones side by side. One that fails takes its dependents along and nothing else.</summary>
internal sealed class StartSequence(PluginSet plugins, PluginTransitions transitions, DisabledPlugins disabled, QuarantineStore quarantine, IReadOnlyList<ICompatibilityCheck> checks)
{
    /// <param name="records">All of them <see cref="PluginState.Discovered"/>.</param>
    /// <param name="reason">For the reports.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    public async Task RunAsync(IReadOnlyCollection<PluginRecord> records, string reason, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            if (quarantine.Find(record.Candidate) is { } misbehaved && !disabled.Contains(record.Id))
            {
                record.MoveTo(PluginState.Quarantined, misbehaved);
                continue;
            }

            var problem = WhyNot(record);
            record.MoveTo(problem is null ? PluginState.Verified : PluginState.Disabled, problem);
        }

        var verified = records.Where(record => record.State == PluginState.Verified).ToDictionary(record => record.Id);
        var available = plugins.All.Where(record => verified.ContainsKey(record.Id) || PluginStateMachine.IsRunning(record.State)).ToList();
        var unavailable = plugins.All.Except(available).ToDictionary(record => record.Id, NotRunning);
        var plan = DependencyResolver.Resolve([.. available.Select(record => record.Candidate)], unavailable);
        foreach (var record in verified.Values)
        {
            var problem = plan.Refused.GetValueOrDefault(record.Id);
            record.MoveTo(problem is null ? PluginState.Resolved : PluginState.Disabled, problem);
        }

        var loads = new Dictionary<PluginId, Task>();
        foreach (var candidate in plan.Order.Where(candidate => verified.ContainsKey(candidate.Id)))
        {
            var before = candidate.Manifest!.DependsOn.Select(dependency => loads.GetValueOrDefault(new PluginId(dependency.Id))).OfType<Task>().ToList();
            loads[candidate.Id] = LoadAfterAsync(before, verified[candidate.Id], reason, cancellationToken);
        }

        await Task.WhenAll(loads.Values);
    }

    private async Task LoadAfterAsync(IReadOnlyCollection<Task> dependencies, PluginRecord record, string reason, CancellationToken cancellationToken)
    {
        await Task.WhenAll(dependencies);
        await record.Turn.WaitAsync(cancellationToken);
        try
        {
            var lost = record.Candidate.Manifest!.DependsOn.FirstOrDefault(dependency => !dependency.Optional && !plugins.IsRunning(new PluginId(dependency.Id)));
            if (lost is not null)
            {
                var id = new PluginId(lost.Id);
                record.MoveTo(PluginState.Disabled, Resolutions.Unavailable(record.Id, id, NotRunning(plugins.Find(id)!)));
                return;
            }

            await transitions.LoadAsync(record, reason, cancellationToken);
        }
        finally
        {
            record.Turn.Release();
        }
    }

    private Refusal? WhyNot(PluginRecord record)
    {
        if (disabled.Contains(record.Id))
        {
            return DisabledByPerson(record.Id);
        }

        if (record.Candidate.Refusal is { } refusal)
        {
            return refusal;
        }

        if (record.Pinned is { } pinned && pinned.Stamp != record.Candidate.Stamp)
        {
            return new Refusal(
                LoadCodes.PinnedNeedsRestart, $"Plugin '{record.Id}' is pinned and its files changed: its old code is still in the process.", "Restart the host to load the new version.");
        }

        return checks.Select(check => check.Check(record.Candidate)).FirstOrDefault(problem => problem is not null);
    }

    public static Refusal DisabledByPerson(PluginId id) =>
        new(ManifestCodes.DisabledByPerson, $"Plugin '{id}' was disabled by a person.", "Enable it.");

    private static Refusal NotRunning(PluginRecord record) =>
        record.Reason ?? new Refusal(Resolutions.UnavailableCode, $"Plugin '{record.Id}' is {record.State.ToString().ToLowerInvariant()}.");
}
