using PluginHost.Runtime.Registry;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Granting;

/// <summary>The registry as one plugin sees it: what it has not declared it cannot rent.</summary>
internal sealed class PermittedCapabilities(CapabilityRegistry registry, PermissionGrant grant) : ICapabilities
{
    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class => registry.List<TContract>();

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class => registry.Rent<TContract>(id, grant);

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class => registry.TryRent<TContract>(id, grant);
}
