using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Compatibility;
using PluginHost.Runtime.Containment;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Quarantine;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Sets;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Unloading;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

/// <inheritdoc cref="IPluginRuntime"/>
public sealed partial class PluginRuntime : IPluginRuntime, IContainment
{
    private readonly PluginRuntimeOptions _options;
    private readonly ILogger<PluginRuntime> _log;
    private readonly TimeProvider _time;
    private readonly CapabilityRegistry _registry = new();
    private readonly PluginSet _plugins = new();
    private readonly Watchdog _watchdog = new();
    private readonly ShadowStore _shadows;
    private readonly UnloadProver _prover;
    private readonly DisabledPlugins _disabled;
    private readonly QuarantineStore _quarantine;
    private readonly StartJournal _journal;
    private readonly LastGoodFile _lastGood;
    private readonly SafeModeState _safeMode;
    private readonly ProcessGuard _guard;
    private readonly PluginObservers _observers;
    private readonly PluginTransitions _transitions;
    private readonly StartSequence _start;

    // Held by whatever changes which plugins run; a reload changes only what runs under one id and holds that plugin's turn alone.
    private readonly SemaphoreSlim _structure = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private UserFolderWatcher? _watcher;
    private volatile bool _ready;
    private bool _stopped;

    public PluginRuntime(
        PluginRuntimeOptions options, PluginHostServices host, IReadOnlyList<IActivationParticipant> participants, IReadOnlyList<IPluginObserver> observers)
    {
        _options = options;
        _log = host.Logging.CreateLogger<PluginRuntime>();
        _observers = new PluginObservers(observers, _log);
        _time = host.Time;
        _shadows = new ShadowStore(options.ShadowFolder);
        _prover = new UnloadProver(options.ProofDelay);
        _disabled = new DisabledPlugins(options.SettingsFolder);
        Sets = new PluginSetStore(options.SettingsFolder);
        _quarantine = new QuarantineStore(options.StateFolder, host.Time);
        _journal = new StartJournal(options.StateFolder, options.TrialPeriod, host.Time);
        _lastGood = new LastGoodFile(options.StateFolder);
        _safeMode = new SafeModeState(options.SafeMode, _journal);
        _guard = new ProcessGuard(options.GuardProcessState, _log);
        var activator = new PluginActivator(options, host, _registry, participants, _shadows, _watchdog, _journal, this);
        var retirement = new PluginRetirement(options, host, _watchdog);
        _transitions = new PluginTransitions(
            options, activator, retirement, _registry, _prover, _journal, _guard, (record, instance, why) => _ = QuarantineAsync(record, instance, why), host.Time, host.Logging.CreateLogger<PluginTransitions>());
        _start = new StartSequence(_plugins, _transitions, _disabled, _quarantine, checks: [new MemberCompatibilityCheck()]);
    }

    public ICapabilities Capabilities => _registry;

    public IReadOnlyList<PluginSnapshot> Plugins => [.. _plugins.All.Select(record => record.Snapshot())];

    public bool IsReady => _ready;

    public PluginSetStore Sets { get; }

    public PluginSnapshot? Find(PluginId id) => _plugins.Find(id)?.Snapshot();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        await _structure.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(_options.UserFolder);
            _shadows.Clear();
            _journal.Open();
            foreach (var problem in new[] { _disabled.Load(), _quarantine.Load(), _journal.Problem }.OfType<Refusal>())
            {
                LogProblem(problem.ToString());
            }

            UnhandledExceptions.Install();
            _guard.Begin();
            _journal.OnPassed(RememberGoodSet);
            await _start.RunAsync(Take(DecideSafeMode()), "start", either.Token);
        }
        finally
        {
            _ready = true;
            _structure.Release();
        }

        if (_options.WatchUserFolder && !_stopping.IsCancellationRequested)
        {
            _watcher = new UserFolderWatcher(_options.UserFolder, RescanQuietlyAsync);
        }
    }

    public PluginSettings? ReadSettings(PluginId id) => SettingsOf(id)?.Current;

    public Task<SettingsChange> WriteSettingsAsync(PluginId id, JsonObject values, CancellationToken cancellationToken) =>
        (SettingsOf(id) ?? throw new PluginFaultException(SettingsCodes.NoSchema, $"Plugin '{id}' has no settings.", id)).WriteAsync(values, cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _watcher?.Dispose();
        await _stopping.CancelAsync();
        await _structure.WaitAsync(cancellationToken);
        try
        {
            if (!_stopped)
            {
                _stopped = true;
                _journal.Close();
                await new StopSequence(_plugins, _transitions).RunAsync().WaitAsync(cancellationToken);
            }
        }
        finally
        {
            _structure.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _guard.Dispose();
        _journal.Dispose();
        _prover.Dispose();
        _watchdog.Dispose();
        _stopping.Dispose();
    }

    // A plugin that does not run can be configured too: that may be what it needs to start.
    private SettingsStore? SettingsOf(PluginId id)
    {
        var record = Record(id);
        return record.Settings ??= record.Candidate.Manifest?.Settings is { } schema ? new SettingsStore(_options.SettingsFolder, id, schema) : null;
    }

    private PluginRecord Record(PluginId id) => _plugins.Find(id) ?? throw new PluginFaultException(
        ManifestCodes.NoSuchPlugin, $"There is no plugin '{id}'. The list of plugins has those that are installed.", id);

    private List<PluginRecord> Take(IEnumerable<PluginCandidate> candidates)
    {
        var records = candidates.Select(candidate => new PluginRecord(candidate, _observers)).ToList();
        foreach (var record in records)
        {
            _plugins.Add(record);
            foreach (var note in record.Candidate.Notes)
            {
                LogNote(record.Id, note.ToString());
            }
        }

        return records;
    }
}
