using PluginHost.Sdk;

namespace PluginHost.Web.Tests.Fakes;

internal sealed class FakeLease<T>(T capability, CapabilityInfo info) : ICapabilityLease<T> where T : class
{
    public T Capability => capability;

    public CapabilityInfo Info => info;

    public void Dispose()
    {
        // Nothing to give back.
    }
}
