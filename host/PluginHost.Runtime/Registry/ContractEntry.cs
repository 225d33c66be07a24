using System.Collections.Immutable;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

/// <summary>The implementations of one contract, best first.</summary>
internal sealed class ContractEntry
{
    public ContractEntry(IEnumerable<RegisteredCapability> capabilities)
    {
        Capabilities = [.. capabilities.OrderByDescending(capability => capability.Info.Priority).ThenBy(capability => capability.Info.Id)];
        Infos = [.. Capabilities.Select(capability => capability.Info)];
    }

    public ImmutableArray<RegisteredCapability> Capabilities { get; }

    public IReadOnlyList<CapabilityInfo> Infos { get; }

    public RegisteredCapability? Find(CapabilityId? id)
    {
        if (id is not { } wanted)
        {
            return Capabilities.IsEmpty ? null : Capabilities[0];
        }

        foreach (var capability in Capabilities)
        {
            if (capability.Info.Id == wanted)
            {
                return capability;
            }
        }

        return null;
    }
}
