using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Turns the health of one instance into states of its plugin.</summary>
internal sealed class InstanceListener(Action<PluginInstance, Refusal> quarantine, PluginRecord record) : ISupervisionListener
{
    private PluginInstance? _instance;

    public void Watch(PluginInstance instance) => Volatile.Write(ref _instance, instance);

    public void OnFault(PluginFault fault) => record.Add(fault);

    public void OnDegraded(Refusal reason)
    {
        if (Volatile.Read(ref _instance) is { } instance)
        {
            record.TryMove(instance, PluginState.Active, PluginState.Degraded, reason);
        }
    }

    public void OnRecovered()
    {
        if (Volatile.Read(ref _instance) is { } instance)
        {
            record.Settle(instance);
        }
    }

    public void OnExhausted(Refusal reason)
    {
        OnDegraded(reason);
        if (Volatile.Read(ref _instance) is { } instance)
        {
            quarantine(instance, reason);
        }
    }
}
