using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PluginHost.Runtime;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Sets;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Web.Tests.Fakes;

/// <summary>A runtime without plugins of its own: tests put snapshots and activations in, in the order the real one keeps.</summary>
internal sealed class FakeRuntime : IPluginRuntime
{
    private readonly ConcurrentDictionary<PluginId, (FakeActivation Activation, IActivationPart[] Parts)> _active = [];
    private readonly ConcurrentDictionary<PluginId, PluginSnapshot> _plugins = [];

    public FakeCapabilities Registry { get; } = new();

    public IReadOnlyList<IActivationParticipant> Participants { get; set; } = [];

    public IReadOnlyList<IPluginObserver> Observers { get; set; } = [];

    public PluginHostServices? Services { get; set; }

    public TaskCompletionSource MayStart { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PluginSettings? Settings { get; set; }

    public PluginFaultException? ReloadFault { get; set; }

    public bool IsInSafeMode => SafeMode.Active;

    public SafeModeReport SafeMode { get; set; } = SafeModeReport.None;

    public PluginFaultException? RestoreFault { get; set; }

    public ICapabilities Capabilities => Registry;

    public IReadOnlyList<PluginSnapshot> Plugins => [.. _plugins.Values.OrderBy(plugin => plugin.Id)];

    public bool IsReady { get; private set; }

    public PluginSetStore Sets { get; } = new(Path.Combine(Path.GetTempPath(), $"pluginhost-sets-{Guid.NewGuid():N}"));

    public PluginSnapshot? Find(PluginId id) => _plugins.GetValueOrDefault(id);

    public void Show(PluginSnapshot plugin)
    {
        _plugins[plugin.Id] = plugin;
        foreach (var observer in Observers)
        {
            observer.OnChanged(plugin);
        }
    }

    /// <summary>Loads or reloads: prepare, switch, close the old lease, drain, withdraw.</summary>
    public async Task ActivateAsync(FakeActivation activation)
    {
        List<IActivationPart> parts = [];
        foreach (var participant in Participants)
        {
            parts.Add(await participant.PrepareAsync(activation, CancellationToken.None));
        }
        var hasOld = _active.TryGetValue(activation.Plugin, out var old);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Switch(hasOld ? old.Parts[i] : null);
        }
        _active[activation.Plugin] = (activation, [.. parts]);
        if (hasOld)
        {
            await old.Activation.CloseAsync();
            Array.ForEach(old.Parts, part => part.Withdraw(replaced: true));
        }
        Show(new PluginSnapshot(activation.Plugin, activation.Folder, PluginState.Active) { Manifest = activation.Manifest });
    }

    public async Task DeactivateAsync(string plugin)
    {
        _active.TryRemove(new PluginId(plugin), out var old);
        await old.Activation.CloseAsync();
        Array.ForEach(old.Parts, part => part.Withdraw(replaced: false));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await MayStart.Task.WaitAsync(cancellationToken);
        IsReady = true;
    }

    public Task<IReadOnlyList<PluginSnapshot>> RescanAsync(CancellationToken cancellationToken) => Task.FromResult(Plugins);

    public Task<TransitionReport> ReloadAsync(PluginId id, string reason, CancellationToken cancellationToken) =>
        ReloadFault is { } fault ? Task.FromException<TransitionReport>(fault) : Task.FromResult(Report(id, reason));

    public Task<TransitionReport> EnableAsync(PluginId id, CancellationToken cancellationToken)
    {
        Show(_plugins[id] with { State = PluginState.Active });
        return Task.FromResult(Report(id, "enable"));
    }

    public Task<TransitionReport> DisableAsync(PluginId id, CancellationToken cancellationToken)
    {
        Show(_plugins[id] with { State = PluginState.Disabled });
        return Task.FromResult(Report(id, "disable"));
    }

    public Task<SafeModeReport> LeaveSafeModeAsync(CancellationToken cancellationToken) => Task.FromResult(SafeMode = SafeModeReport.None);

    public Task<RestoreReport> RestoreLastGoodAsync(CancellationToken cancellationToken) => SafeMode.LastGood is { } good && RestoreFault is null
        ? Task.FromResult(new RestoreReport(good.Plugins, [], []))
        : Task.FromException<RestoreReport>(RestoreFault ?? new PluginFaultException("PH1703", "No set of plugins has passed a start yet."));

    public PluginSettings? ReadSettings(PluginId id) => Settings;

    public Task<SettingsChange> WriteSettingsAsync(PluginId id, JsonObject values, CancellationToken cancellationToken)
    {
        if (values.ContainsKey("bad"))
        {
            return Task.FromResult(new SettingsChange(null, new Dictionary<string, IReadOnlyList<string>> { ["bad"] = ["There is no such setting."] }));
        }
        Settings = new PluginSettings(Settings!.Schema, values, Settings.Version + 1);
        return Task.FromResult(new SettingsChange(Settings, new Dictionary<string, IReadOnlyList<string>>()));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static TransitionReport Report(PluginId id, string reason) =>
        new(id, DateTimeOffset.UnixEpoch, reason, [new TransitionStep("load", 1.5), new TransitionStep("switch", 0.25)]) { Unload = UnloadProof.Proved, ProofMilliseconds = 2 };
}
