using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Containment;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Offers;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Unloading;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Loads, replaces and unloads one plugin. The caller holds its <see cref="PluginRecord.Turn"/>.</summary>
internal sealed partial class PluginTransitions(
    PluginRuntimeOptions options, PluginActivator activator, PluginRetirement retirement, CapabilityRegistry registry, UnloadProver prover, StartJournal journal, ProcessGuard guard,
    Action<PluginRecord, PluginInstance, Refusal> quarantine, TimeProvider time, ILogger log)
{
    // Groups change one after the other when a plugin reads a folder: listeners look again once.
    private static readonly TimeSpan OffersGathering = TimeSpan.FromMilliseconds(100);

    /// <summary>From <see cref="PluginState.Resolved"/> to active, or to disabled with the reason.</summary>
    public async Task LoadAsync(PluginRecord record, string reason, CancellationToken cancellationToken)
    {
        var steps = new StepClock(time);
        record.MoveTo(PluginState.Loading);
        var store = Settings(record, record.Candidate);
        var (instance, failure) = await ActivateAsync(record, record.Candidate, store, steps, cancellationToken);
        if (failure is not null)
        {
            LogFailed(record.Id, failure.ToString());
            var retired = await DiscardAsync(instance, steps);
            record.SetNotes(instance.Note is { } note ? [note] : []);
            record.MoveTo(PluginState.Disabled, failure);
            Report(record, reason, steps, retired, failure, TransitionKind.Failed, to: record.Candidate);
            return;
        }

        Switch(record, null, instance, store);
        steps.Mark("switch");
        record.MoveTo(PluginState.Active);
        record.Settle(instance);
        Report(record, reason, steps, retired: null, problem: null, TransitionKind.Loaded, to: record.Candidate);
        LogActive(record.Id, record.Candidate.Version.ToNormalizedString(), steps.Steps.Sum(step => step.Milliseconds));
    }

    /// <summary>Builds the new instance beside the old one and exchanges them.</summary>
    /// <exception cref="PluginFaultException">The new one would not start; the old one serves on.</exception>
    public async Task<TransitionReport> ReplaceAsync(PluginRecord record, PluginCandidate candidate, string reason, CancellationToken cancellationToken)
    {
        var steps = new StepClock(time);
        var store = Settings(record, candidate);
        var (instance, failure) = await ActivateAsync(record, candidate, store, steps, cancellationToken);
        if (failure is not null)
        {
            LogReplaceFailed(record.Id, failure.ToString());
            Report(record, reason, steps, await DiscardAsync(instance, steps), failure, TransitionKind.Failed, record.Current?.Candidate, candidate);
            throw new PluginFaultException(failure.Code, $"{failure.Reason} The running version serves on. {failure.Cure}".TrimEnd(), record.Id);
        }

        var old = record.Current!;
        record.Found(candidate);
        Switch(record, old, instance, store);
        record.Settle(instance);
        steps.Mark("switch");
        var retired = await retirement.RetireAsync(old, replaced: true, steps);
        var report = Report(record, reason, steps, retired, retired.Problem, TransitionKind.Replaced, old.Candidate, candidate);
        LogReplaced(record.Id, candidate.Version.ToNormalizedString(), report.TotalMilliseconds);
        return report;
    }

    /// <summary>Takes a running plugin out.</summary>
    public async Task<TransitionReport> UnloadAsync(PluginRecord record, PluginState end, Refusal? why, string reason)
    {
        var steps = new StepClock(time);
        var instance = record.Current!;
        record.MoveTo(PluginState.Draining, why);
        registry.Switch([.. instance.Capabilities, .. instance.Offers.Close()], []);
        steps.Mark("switch");
        var retired = await retirement.RetireAsync(instance, replaced: false, steps);
        record.Run(null);
        record.MoveTo(end, why);
        LogUnloaded(record.Id, reason);
        return Report(record, reason, steps, retired, retired.Problem, TransitionKind.Unloaded, instance.Candidate);
    }

    /// <summary>Says that pinned code is replaced by a restart only.</summary>
    public TransitionReport KeepPinned(PluginRecord record, string reason)
    {
        var changed = record.Candidate.Stamp != record.Pinned?.Stamp;
        var report = new TransitionReport(record.Id, time.GetUtcNow(), reason, [])
        {
            Unload = UnloadProof.Pinned,
            FromVersion = VersionOf(record.Current?.Candidate),
            ToVersion = VersionOf(record.Current?.Candidate),
            Problem = new Refusal(
                LoadCodes.PinnedNeedsRestart,
                $"Plugin '{record.Id}' is pinned: its code stays until the process ends{(changed ? ", and another version of it waits in its folder" : "")}.",
                "Restart the host to replace it."),
        };
        record.Add(report);
        return report;
    }

    private async Task<(PluginInstance Instance, Refusal? Failure)> ActivateAsync(
        PluginRecord record, PluginCandidate candidate, SettingsStore? store, StepClock steps, CancellationToken cancellationToken)
    {
        var listener = new InstanceListener((failing, why) => quarantine(record, failing, why), record);
        journal.Trying(candidate, "loading");
        var (instance, failure) = await activator.ActivateAsync(candidate, record.Pinned, store, listener, steps, cancellationToken);
        listener.Watch(instance);
        journal.Tried(candidate, runs: failure is null);
        if (candidate.LoadMode == PluginLoadMode.Pinned)
        {
            record.Pinned ??= instance.Code;
        }

        if (guard.Check(candidate) is { } changed)
        {
            LogChangedProcess(record.Id, changed.ToString());
            instance.Note = changed;
        }

        return (instance, failure);
    }

    // By itself: a lambda beside the one of the switch would keep what that captures, the instance before, and with it all that ever were.
    private Coalesced News(PluginRecord record, PluginInstance instance) => new(time, OffersGathering, () => record.OffersChanged(instance));

    private void Switch(PluginRecord record, PluginInstance? old, PluginInstance @new, SettingsStore? store)
    {
        IReadOnlyCollection<RegisteredCapability> leaving = old is null ? [] : [.. old.Capabilities, .. old.Offers.Close()];
        var clashes = @new.Offers.Publish(offered => registry.Switch(leaving, [.. @new.Capabilities, .. offered]), News(record, @new));
        for (var index = 0; index < @new.Parts.Count; index++)
        {
            @new.Parts[index].Switch(old?.Parts.ElementAtOrDefault(index));
        }

        record.Run(@new);
        record.Settings = store;
        record.SetNotes([
            .. @new.Note is { } note ? [note] : Array.Empty<Refusal>(),
            .. store?.Problem is { } problem ? [problem] : Array.Empty<Refusal>(),
            .. clashes.Select(clash => clash.Explain()),
        ]);
    }

    // Its parts were never switched to: withdrawing them could take away what the old instance serves.
    private Task<Retired> DiscardAsync(PluginInstance instance, StepClock steps)
    {
        instance.Parts = [];
        return retirement.RetireAsync(instance, replaced: false, steps);
    }

    private SettingsStore? Settings(PluginRecord record, PluginCandidate candidate) =>
        candidate.Manifest!.Settings is not { } schema ? null
        : record.Settings is { } store && System.Text.Json.Nodes.JsonNode.DeepEquals(store.Current.Schema, schema) ? store
        : new SettingsStore(options.SettingsFolder, record.Id, schema);

    private TransitionReport Report(
        PluginRecord record, string reason, StepClock steps, Retired? retired, Refusal? problem, TransitionKind kind, PluginCandidate? from = null, PluginCandidate? to = null)
    {
        var report = new TransitionReport(record.Id, steps.StartedAt, reason, steps.Steps)
        {
            Kind = kind,
            FromVersion = VersionOf(from),
            ToVersion = VersionOf(to),
            Problem = problem,
            Unload = retired?.Proof ?? UnloadProof.None,
        };
        var entry = record.Add(report);
        if (retired is { Context: not null })
        {
            prover.Watch(new UnloadWatch(retired, TimeProvider.System, (proof, milliseconds, leak) => Proved(record, entry, proof, milliseconds, leak)));
        }

        return report;
    }

    private static string? VersionOf(PluginCandidate? candidate) => candidate?.Version.ToNormalizedString();

    private void Proved(PluginRecord record, TransitionEntry entry, UnloadProof proof, double milliseconds, Refusal? leak)
    {
        if (proof == UnloadProof.Leaked)
        {
            LogLeaked(record.Id, leak!.ToString());
        }

        if (record.State == (proof == UnloadProof.Leaked ? PluginState.Unloaded : PluginState.Leaked))
        {
            record.MoveTo(proof == UnloadProof.Leaked ? PluginState.Leaked : PluginState.Unloaded, leak);
        }

        record.Change(entry, report => report with { Unload = proof, ProofMilliseconds = milliseconds, Problem = leak ?? report.Problem });
    }
}
