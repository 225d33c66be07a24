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

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class =>
        TryRent<TContract>(id) ?? throw Faults.NoCapability(ContractTable.Find(typeof(TContract))?.Id ?? typeof(TContract).Name, id);

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class
    {
        var spin = new SpinWait();
        while (_snapshot.Find(typeof(TContract))?.Find(id) is RegisteredCapability<TContract> { Fenced: not null } capability)
        {
            var stripe = capability.Supervisor.Gate.TryEnter();
            if (stripe >= 0)
            {
                return new CapabilityLease<TContract>(capability, stripe);
            }

            // An instance is closed only after another snapshot is in place: look again.
            spin.SpinOnce();
        }

        return null;
    }

    /// <summary>Exchanges what one instance provides for what its successor provides, in one step.</summary>
    /// <returns>Capabilities that were left out, because another plugin provides that id already.</returns>
    public IReadOnlyList<CapabilityClash> Switch(IReadOnlyCollection<RegisteredCapability> old, IReadOnlyCollection<RegisteredCapability> @new)
    {
        lock (_writing)
        {
            var clashes = new List<CapabilityClash>();
            var accepted = new List<RegisteredCapability>();
            foreach (var capability in @new)
            {
                var taken = _snapshot.Find(capability.Contract.Type)?.Find(capability.Info.Id);
                if (taken is not null && taken.Info.Owner != capability.Info.Owner)
                {
                    clashes.Add(new CapabilityClash(capability.Info, taken.Info.Owner));
                }
                else
                {
                    accepted.Add(capability);
                }
            }

            _snapshot = _snapshot.Replace(old, accepted);
            return clashes;
        }
    }
}
