using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

/// <summary>A capability of one running instance, as the registry keeps it.</summary>
internal abstract class RegisteredCapability(CapabilityInfo info, Contract contract, PluginSupervisor supervisor)
{
    public CapabilityInfo Info { get; } = info;

    public Contract Contract { get; } = contract;

    public PluginSupervisor Supervisor { get; } = supervisor;

    /// <summary>Lets go of the plugin's object. Whoever still calls gets PH1402.</summary>
    public abstract void Release();
}
