namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>What can be rented: the plugin's own capabilities, its offers, and those that the test gives. Counts what is out.</summary>
internal sealed class CapabilityDirectory(IReadOnlyList<CapabilityEntry> others) : ICapabilities
{
    private readonly Lock _lock = new();
    private readonly List<CapabilityEntry> _registered = [];
    private readonly Dictionary<string, IReadOnlyList<CapabilityEntry>> _offered = new(StringComparer.Ordinal);
    private readonly List<string> _leased = [];

    public IReadOnlyList<CapabilityEntry> Own
    {
        get
        {
            lock (_lock)
            {
                return [.. _registered, .. _offered.Values.SelectMany(group => group)];
            }
        }
    }

    public IReadOnlyList<string> Leased
    {
        get
        {
            lock (_lock)
            {
                return [.. _leased];
            }
        }
    }

    private IReadOnlyList<CapabilityEntry> All => [.. Own, .. others];

    public void Add(CapabilityEntry entry)
    {
        lock (_lock)
        {
            _registered.Add(entry);
        }
    }

    public void Offer(string group, IReadOnlyList<CapabilityEntry> entries)
    {
        lock (_lock)
        {
            _offered[group] = entries;
        }
    }

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class =>
        [.. All.Where(entry => entry.Contract == typeof(TContract)).Select(entry => entry.Info).OrderByDescending(info => info.Priority).ThenBy(info => info.Id)];

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class =>
        TryRent<TContract>(id) ?? throw new PluginFaultException("PH1401", $"No active plugin provides {typeof(TContract).Name}{(id is null ? "" : $" '{id}'")}. Give the test one: PluginTestOptions.Others.");

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class
    {
        if (All.TryFind<TContract>(id?.Value) is not { } entry)
        {
            return null;
        }

        var name = $"a lease of {typeof(TContract).Name} '{entry.Info.Id}'";
        lock (_lock)
        {
            _leased.Add(name);
        }

        return new TestLease<TContract>((TContract)entry.Get(), entry.Info, () => GiveBack(name));
    }

    private void GiveBack(string name)
    {
        lock (_lock)
        {
            _leased.Remove(name);
        }
    }
}
