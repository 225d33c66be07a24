using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

internal sealed class CapabilityLease<TContract>(RegisteredCapability<TContract> capability, TContract fenced, int stripe) : ICapabilityLease<TContract> where TContract : class
{
    private int _disposed;

    public TContract Capability => Volatile.Read(ref _disposed) == 0
        ? fenced
        : throw new ObjectDisposedException(nameof(ICapabilityLease<TContract>), $"The lease on '{capability.Info.Id}' was given back. Rent it again.");

    public CapabilityInfo Info => capability.Info;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            capability.Gate.Exit(stripe);
        }
    }
}
