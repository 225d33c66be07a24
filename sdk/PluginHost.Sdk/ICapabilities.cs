namespace PluginHost.Sdk;

/// <summary>Finds and rents what plugins provide. <b>Called by plugins, implemented by the host.</b></summary>
/// <remarks>Safe for use from several threads. Lookups read an immutable snapshot and take no lock.</remarks>
public interface ICapabilities
{
    /// <summary>All implementations of a contract that can be called now, highest priority first, ties by id.</summary>
    IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class;

    /// <summary>Rents an implementation for one piece of work. A reload waits for the lease, up to its deadline.</summary>
    /// <param name="id">Which one; <see langword="null"/> for the first of <see cref="List{TContract}"/>.</param>
    /// <exception cref="PluginFaultException">No such capability is active (PH1401).</exception>
    ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class;

    /// <summary>As <see cref="Rent{TContract}"/>, but answers <see langword="null"/> where there is none.</summary>
    ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class;
}
