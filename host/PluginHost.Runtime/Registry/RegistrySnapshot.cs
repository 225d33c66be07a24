using System.Collections.Frozen;

namespace PluginHost.Runtime.Registry;

/// <summary>All capabilities at one moment. Replaced as a whole, read without a lock.</summary>
internal sealed class RegistrySnapshot(FrozenDictionary<Type, ContractEntry> contracts)
{
    public static RegistrySnapshot Empty { get; } = new(FrozenDictionary<Type, ContractEntry>.Empty);

    public ContractEntry? Find(Type contract) => contracts.GetValueOrDefault(contract);

    public RegistrySnapshot Replace(IReadOnlyCollection<RegisteredCapability> old, IReadOnlyCollection<RegisteredCapability> @new)
    {
        var all = contracts.Values.SelectMany(entry => entry.Capabilities).Except(old).Concat(@new);
        return new RegistrySnapshot(all.GroupBy(capability => capability.Contract.Type).ToFrozenDictionary(group => group.Key, group => new ContractEntry(group)));
    }
}
