using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

/// <summary>A capability of one running instance, as the registry keeps it.</summary>
internal abstract class RegisteredCapability(CapabilityInfo info, Contract contract, CallGate gate)
{
    public CapabilityInfo Info { get; } = info;

    public Contract Contract { get; } = contract;

    /// <summary>The plugin's, or that of a set of offers.</summary>
    public CallGate Gate { get; } = gate;

    /// <summary>Lets go of the plugin's object. Whoever still calls gets PH1402.</summary>
    public abstract void Release();
}
