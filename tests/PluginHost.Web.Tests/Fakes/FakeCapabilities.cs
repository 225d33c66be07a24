using PluginHost.Sdk;

namespace PluginHost.Web.Tests.Fakes;

/// <summary>What is registered, without fence.</summary>
internal sealed class FakeCapabilities : ICapabilities
{
    private readonly Lock _gate = new();
    private readonly List<(Type Contract, object Implementation, CapabilityInfo Info)> _all = [];

    public void Add<T>(T implementation, string owner = "test.stores", params string[] keys) where T : class
    {
        lock (_gate)
        {
            _all.Add((typeof(T), implementation, new CapabilityInfo(new CapabilityId($"{owner}.c{_all.Count}"), typeof(T).Name, typeof(T).Name, new PluginId(owner), "1.0.0") { Keys = keys }));
        }
    }

    public void RemoveOwner(string owner)
    {
        lock (_gate)
        {
            _all.RemoveAll(entry => entry.Info.Owner.Value == owner);
        }
    }

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class
    {
        lock (_gate)
        {
            return [.. _all.Where(entry => entry.Contract == typeof(TContract)).Select(entry => entry.Info)];
        }
    }

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class =>
        TryRent<TContract>(id) ?? throw new PluginFaultException("PH1401", $"No active plugin provides {typeof(TContract).Name}.");

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class
    {
        lock (_gate)
        {
            var found = _all.FirstOrDefault(entry => entry.Contract == typeof(TContract) && (id is null || entry.Info.Id == id));
            return found.Implementation is TContract implementation ? new FakeLease<TContract>(implementation, found.Info) : null;
        }
    }
}
