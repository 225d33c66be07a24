using PluginHost.Sdk;

namespace PluginHost.Plugins.Metadata.Standard.Tests;

/// <summary>A host without any other plugin.</summary>
internal sealed class NoCapabilities : ICapabilities
{
    public static NoCapabilities Instance { get; } = new();

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class => [];

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class => throw new PluginFaultException("PH1401", "There is none.");

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class => null;
}
