using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;

namespace PluginHost.Runtime.Settings;

/// <summary>A plugin's settings as its own record. The store holds only this object, and revoking empties it.</summary>
internal sealed class LiveSettings<TSettings> : ISettings<TSettings>, ISettingsBinding, IRevocable where TSettings : class
{
    private readonly PluginScope _scope;
    private readonly ISettingsSource? _store;
    private readonly FenceOperation _change;
    private JsonTypeInfo<TSettings>? _typeInfo;
    private ImmutableList<SettingsSubscription<TSettings>> _subscriptions = [];
    private TSettings? _current;

    public LiveSettings(PluginScope scope, ISettingsSource? store, JsonTypeInfo<TSettings> typeInfo)
    {
        _scope = scope;
        _store = store;
        _typeInfo = typeInfo;
        _change = scope.Supervisor.Point("settings", FaultCodes.Threw, TimeSpan.FromSeconds(10), isNotice: true).Operation("change");
        _current = Read(store?.Values ?? [], typeInfo);
        scope.Add(this);
        store?.Attach(this);
    }

    public string Name => "settings";

    public Task Completion => Task.CompletedTask;

    public TSettings Current => Volatile.Read(ref _current) ?? throw Faults.LeaseClosed(_scope.Supervisor.Plugin, Name);

    public IDisposable OnChange(Action<TSettings> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var subscription = new SettingsSubscription<TSettings>(changed, Forget);
        ImmutableInterlocked.Update(ref _subscriptions, static (list, item) => list.Add(item), subscription);
        return subscription;
    }

    public Action Prepare(JsonObject values)
    {
        // Revoked while others save: the next instance reads what is stored.
        if (Volatile.Read(ref _typeInfo) is not { } typeInfo)
        {
            return static () => { };
        }

        var next = Read(values, typeInfo);
        return () => Apply(next);
    }

    public void Revoke()
    {
        _store?.Detach(this);
        _subscriptions = [];
        _typeInfo = null;
        Volatile.Write(ref _current, null);
    }

    private void Apply(TSettings next)
    {
        if (Volatile.Read(ref _typeInfo) is null)
        {
            return;
        }

        Volatile.Write(ref _current, next);
        foreach (var subscription in _subscriptions)
        {
            try
            {
                Fence.Run(_change, (subscription, next), static state => state.subscription.Notify(state.next));
            }
            catch (PluginFaultException)
            {
                // Counted and logged by the fence: the settings are stored all the same.
            }
        }
    }

    private TSettings Read(JsonObject values, JsonTypeInfo<TSettings> typeInfo)
    {
        var plugin = _scope.Supervisor.Plugin;
        try
        {
            return JsonSerializer.Deserialize(SettingsNames.Match(values, typeInfo), typeInfo)
                ?? throw new JsonException("the result is null");
        }
        catch (Exception exception)
        {
            throw new PluginFaultException(
                SettingsCodes.CannotBind,
                $"Plugin '{plugin}' cannot read its settings as {typeof(TSettings).Name}: {ExceptionText.Read(exception).Summary} Correct the values, or let the author check the record against its schema.",
                plugin);
        }
    }

    private void Forget(SettingsSubscription<TSettings> subscription) =>
        ImmutableInterlocked.Update(ref _subscriptions, static (list, item) => list.Remove(item), subscription);
}
