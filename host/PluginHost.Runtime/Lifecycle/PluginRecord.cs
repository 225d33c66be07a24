using System.Collections.Immutable;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>What the runtime knows of one plugin, over all its instances.</summary>
internal sealed class PluginRecord(PluginCandidate candidate, PluginObservers observers)
{
    private const int KeptTransitions = 20;
    private const int KeptFaults = 20;

    private readonly Lock _lock = new();
    private readonly Queue<PluginFault> _faults = new(KeptFaults);
    private ImmutableList<TransitionEntry> _transitions = [];
    private PluginState _state = PluginState.Discovered;
    private Refusal? _reason;
    private ImmutableList<Refusal> _notes = [];
    private PluginInstance? _current;
    private PluginCandidate _candidate = candidate;

    public PluginId Id { get; } = candidate.Id;

    /// <summary>Held for a whole transition: one at a time per plugin.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Code that is in the process for good.</summary>
    public PluginCode? Pinned { get; set; }

    public SettingsStore? Settings { get; set; }

    public PluginCandidate Candidate => Volatile.Read(ref _candidate);

    public PluginInstance? Current => Volatile.Read(ref _current);

    public PluginState State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    public Refusal? Reason
    {
        get
        {
            lock (_lock)
            {
                return _reason;
            }
        }
    }

    public void Found(PluginCandidate found) => Volatile.Write(ref _candidate, found);

    public void Run(PluginInstance? instance) => Volatile.Write(ref _current, instance);

    public void MoveTo(PluginState state, Refusal? reason = null)
    {
        lock (_lock)
        {
            PluginStateMachine.Check(_state, state);
            _state = state;
            _reason = reason;
            Tell();
        }
    }

    /// <summary>For news from a running instance, which may be too late: it counts only while that instance is the current one.</summary>
    public bool TryMove(PluginInstance instance, PluginState from, PluginState to, Refusal? reason)
    {
        lock (_lock)
        {
            if (_current != instance || (_state != from && _state != to))
            {
                return false;
            }

            _state = to;
            _reason = reason;
            Tell();
            return true;
        }
    }

    /// <summary>Where an instance stands whose calls do not fail: active, or degraded where it says that it lacks something.</summary>
    public void Settle(PluginInstance instance)
    {
        var shortcoming = instance.Shortcoming;
        _ = shortcoming is null
            ? TryMove(instance, PluginState.Degraded, PluginState.Active, null)
            : TryMove(instance, PluginState.Active, PluginState.Degraded, shortcoming);
    }

    public void SetNotes(IEnumerable<Refusal> notes)
    {
        lock (_lock)
        {
            _notes = [.. notes];
        }
    }

    /// <summary>Tells observers, who look again at what the plugin provides.</summary>
    public void OffersChanged(PluginInstance instance)
    {
        lock (_lock)
        {
            if (_current == instance && PluginStateMachine.IsRunning(_state))
            {
                Tell();
            }
        }
    }

    // No news to observers: a plugin can fail a thousand times a second.
    public void Add(PluginFault fault)
    {
        lock (_lock)
        {
            if (_faults.Count == KeptFaults)
            {
                _faults.Dequeue();
            }

            _faults.Enqueue(fault);
        }
    }

    public TransitionEntry Add(TransitionReport report)
    {
        var entry = new TransitionEntry(report);
        lock (_lock)
        {
            _transitions = _transitions.Insert(0, entry);
            _transitions = _transitions.Count > KeptTransitions ? _transitions.RemoveAt(KeptTransitions) : _transitions;
            Tell();
        }

        return entry;
    }

    public void Change(TransitionEntry entry, Func<TransitionReport, TransitionReport> change)
    {
        lock (_lock)
        {
            entry.Report = change(entry.Report);
            Tell();
        }
    }

    public PluginSnapshot Snapshot()
    {
        lock (_lock)
        {
            var instance = _current;
            var snapshot = new PluginSnapshot(Id, _candidate.Folder, _state)
            {
                BuiltIn = _candidate.BuiltIn,
                Manifest = _candidate.Manifest,
                Reason = _reason,
                Notes = [.. _candidate.Notes, .. _notes],
                LoadMode = _candidate.LoadMode,
                Assemblies = instance?.Code?.Context.Loaded ?? [],
                Faults = [.. _faults.Reverse()],
                Transitions = [.. _transitions.Select(entry => entry.Report)],
            };
            return instance is null ? snapshot : snapshot with { Health = instance.Supervisor.Health, Offered = instance.Offers.Offered, Worker = instance.Worker?.Snapshot };
        }
    }

    // Under the lock, so that observers see changes in their order.
    private void Tell()
    {
        observers.Tell(Snapshot());
    }
}
