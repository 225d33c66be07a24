using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

/// <inheritdoc/>
/// <param name="info">Who it is.</param>
/// <param name="contract">Its contract.</param>
/// <param name="gate">Where its leases are counted.</param>
/// <param name="target">The bare object.</param>
/// <param name="fenced">The one decorator that all leases share; <see langword="null"/> for a contract that only the host calls.</param>
internal sealed class RegisteredCapability<TContract>(
    CapabilityInfo info, Contract<TContract> contract, CallGate gate, FencedTarget<TContract> target, TContract? fenced)
    : RegisteredCapability(info, contract, gate) where TContract : class
{
    public TContract Bare => target.Implementation;

    public TContract? Fenced { get; } = fenced;

    /// <summary>What a caller with this grant gets hold of.</summary>
    public TContract For(PermissionGrant? grant) => grant is null ? Fenced! : contract.Restrict(Fenced!, grant);

    public override void Release() => target.Release();
}
