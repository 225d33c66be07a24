using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

/// <summary>What can be rented now.</summary>
internal sealed class CapabilityRegistry : ICapabilities
{
    private readonly Lock _writing = new();
    private volatile RegistrySnapshot _snapshot = RegistrySnapshot.Empty;

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class => _snapshot.Find(typeof(TContract))?.Infos ?? [];

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class => Rent<TContract>(id, grant: null);

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class => TryRent<TContract>(id, grant: null);

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id, PermissionGrant? grant) where TContract : class =>
        TryRent<TContract>(id, grant) ?? throw Faults.NoCapability(ContractTable.Find(typeof(TContract))?.Id ?? typeof(TContract).Name, id);

    /// <param name="id">Which one; <see langword="null"/> for the first.</param>
    /// <param name="grant">What the caller may do; <see langword="null"/> for the host, which may do all.</param>
    /// <exception cref="PluginFaultException">The caller has declared nothing that the contract needs (PH1342), whether there is such a capability or not.</exception>
    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id, PermissionGrant? grant) where TContract : class
    {
        if (grant is not null && ContractTable.Find(typeof(TContract)) is { } contract)
        {
            contract.Demand(grant);
        }

        var spin = new SpinWait();
        while (_snapshot.Find(typeof(TContract))?.Find(id) is RegisteredCapability<TContract> { Fenced: not null } capability)
        {
            var stripe = capability.Gate.TryEnter();
            if (stripe >= 0)
            {
                return new CapabilityLease<TContract>(capability, capability.For(grant), stripe);
            }

            // A gate is closed only after another snapshot is in place: look again.
            spin.SpinOnce();
        }

        return null;
    }

    /// <summary>Exchanges what an instance provides or a group offers for what its successor does, in one step.</summary>
    /// <returns>Capabilities that were left out, because their id is provided already.</returns>
    public IReadOnlyList<CapabilityClash> Switch(IReadOnlyCollection<RegisteredCapability> old, IReadOnlyCollection<RegisteredCapability> @new)
    {
        lock (_writing)
        {
            var clashes = new List<CapabilityClash>();
            var leaving = new HashSet<RegisteredCapability>(old);
            var accepted = new Dictionary<(Type, CapabilityId), RegisteredCapability>();
            foreach (var capability in @new)
            {
                var key = (capability.Contract.Type, capability.Info.Id);
                var taken = _snapshot.Find(key.Type)?.Find(key.Id) is { } there && !leaving.Contains(there) ? there : accepted.GetValueOrDefault(key);
                if (taken is null)
                {
                    accepted.Add(key, capability);
                }
                else
                {
                    clashes.Add(new CapabilityClash(capability, taken.Info.Owner));
                }
            }

            _snapshot = _snapshot.Replace(leaving, accepted.Values);
            return clashes;
        }
    }
}
