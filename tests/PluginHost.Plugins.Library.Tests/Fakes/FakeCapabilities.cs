using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>A registry without a fence: fakes throw what a fence would.</summary>
internal sealed class FakeCapabilities : ICapabilities
{
    private readonly List<(Type Contract, CapabilityInfo Info, object Implementation)> _all = [];

    public FakeCapabilities Add<TContract>(TContract implementation, CapabilityInfo info) where TContract : class
    {
        _all.Add((typeof(TContract), info, implementation));
        return this;
    }

    public FakeCapabilities Add<TContract>(TContract implementation, string id) where TContract : class =>
        Add(implementation, new CapabilityInfo(new CapabilityId(id), "test.contract", id, new PluginId("test.plugin"), "1.0"));

    public void Remove<TContract>() where TContract : class => _all.RemoveAll(entry => entry.Contract == typeof(TContract));

    public void Remove<TContract>(CapabilityId id) where TContract : class => _all.RemoveAll(entry => entry.Contract == typeof(TContract) && entry.Info.Id == id);

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class =>
        [.. _all.Where(entry => entry.Contract == typeof(TContract)).Select(entry => entry.Info).OrderByDescending(info => info.Priority).ThenBy(info => info.Id)];

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class =>
        TryRent<TContract>(id) ?? throw new PluginFaultException("PH1401", $"No {typeof(TContract).Name} is active.");

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class =>
        List<TContract>().Where(info => id is null || info.Id == id).Take(1)
            .Select(info => new Lease<TContract>((TContract)_all.First(entry => entry.Contract == typeof(TContract) && entry.Info == info).Implementation, info))
            .FirstOrDefault();

    private sealed record Lease<TContract>(TContract Capability, CapabilityInfo Info) : ICapabilityLease<TContract> where TContract : class
    {
        public void Dispose()
        {
        }
    }
}
