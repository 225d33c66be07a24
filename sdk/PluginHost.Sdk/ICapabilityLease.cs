namespace PluginHost.Sdk;

/// <summary>A fenced view of a capability, held for one piece of work. <b>Called by plugins, implemented by the host.</b></summary>
/// <typeparam name="TContract">The contract.</typeparam>
/// <remarks>
/// Calls through <see cref="Capability"/> have a deadline, are measured, and turn every fault into a <see cref="PluginFaultException"/>
/// that names the plugin. Keep a lease as long as one unit of work and no longer: a reload drains leases.
/// </remarks>
public interface ICapabilityLease<out TContract> : IDisposable where TContract : class
{
    /// <summary>The fenced implementation. Not to be used after the lease is disposed.</summary>
    TContract Capability { get; }

    /// <summary>Who it is.</summary>
    CapabilityInfo Info { get; }
}
