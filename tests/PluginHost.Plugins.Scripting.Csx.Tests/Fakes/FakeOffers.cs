using PluginHost.Sdk;
using PluginHost.Sdk.Offers;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Fakes;

/// <summary>Takes offers and rents them out, and drains for real: a set that was replaced ends when its last lease is given back.</summary>
internal sealed class FakeOffers : IOffers, ICapabilities
{
    public static PluginId Owner { get; } = new("builtin.scripting.csx");

    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _groups = [];

    /// <summary>How often a group was exchanged.</summary>
    public int Exchanges { get; private set; }

    public IOfferGroup Open(string name)
    {
        lock (_lock)
        {
            return _groups.Add(name) ? new Group(this, name) : throw new ArgumentException($"A group '{name}' is open already.");
        }
    }

    /// <summary>Something of another plugin.</summary>
    public void AddForeign<TContract>(TContract implementation, string id, string owner = "builtin.filters.standard") where TContract : class
    {
        lock (_lock)
        {
            _entries.Add(new Entry(typeof(TContract), new CapabilityInfo(new CapabilityId(id), typeof(TContract).Name, id, new PluginId(owner), "1.0"), implementation, null));
        }
    }

    public void RemoveForeign(string id)
    {
        lock (_lock)
        {
            _entries.RemoveAll(entry => entry.Set is null && entry.Info.Id.Value == id);
        }
    }

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class
    {
        lock (_lock)
        {
            return [.. _entries.Where(entry => entry.Contract == typeof(TContract)).Select(entry => entry.Info).OrderBy(info => info.Id)];
        }
    }

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class =>
        TryRent<TContract>(id) ?? throw new PluginFaultException("PH1401", $"No {typeof(TContract).Name} '{id}' is active.");

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class
    {
        lock (_lock)
        {
            if (_entries.FirstOrDefault(entry => entry.Contract == typeof(TContract) && (id is null || entry.Info.Id == id)) is not { } entry)
            {
                return null;
            }

            entry.Set?.Enter();
            return new Lease<TContract>((TContract)entry.Implementation, entry.Info, entry.Set);
        }
    }

    private OfferReport Replace(Group group, IReadOnlyList<Offer> offers)
    {
        lock (_lock)
        {
            Exchanges++;
            var old = group.Current;
            _entries.RemoveAll(entry => entry.Set == old);
            var next = group.Current = new Set();
            var leftOut = new List<LeftOutOffer>();
            foreach (var offer in offers)
            {
                var holder = _entries.FirstOrDefault(entry => entry.Contract == offer.Contract && entry.Info.Id.Value == offer.Info.Id);
                if (holder is null && CapabilityId.TryParse(offer.Info.Id, out var id))
                {
                    _entries.Add(new Entry(offer.Contract, new CapabilityInfo(id, offer.Contract.Name, offer.Info.Name, Owner, "1.0")
                    {
                        Description = offer.Info.Description,
                        EngineVersion = offer.Info.EngineVersion,
                        Columns = [.. offer.Info.Columns],
                        Keys = [.. offer.Info.Keys],
                    }, offer.Implementation, next));
                }
                else
                {
                    leftOut.Add(new LeftOutOffer(offer.Info.Id, offer.Contract.Name, holder is null
                        ? new Refusal("PH1315", $"'{offer.Info.Id}' is not a capability id.")
                        : new Refusal("PH1301", $"'{offer.Info.Id}' is provided by plugin '{holder.Info.Owner}'.")));
                }
            }

            return new OfferReport([.. _entries.Where(entry => entry.Set == next).Select(entry => entry.Info)], leftOut, old.EndAsync());
        }
    }

    private sealed record Entry(Type Contract, CapabilityInfo Info, object Implementation, Set? Set);

    private sealed class Set
    {
        private readonly Lock _lock = new();
        private readonly TaskCompletionSource<OfferDrain> _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _inside;
        private bool _ending;

        public void Enter()
        {
            lock (_lock)
            {
                _inside++;
            }
        }

        public void Leave()
        {
            lock (_lock)
            {
                _inside--;
                Settle();
            }
        }

        public Task<OfferDrain> EndAsync()
        {
            lock (_lock)
            {
                _ending = true;
                Settle();
                return _drained.Task;
            }
        }

        private void Settle()
        {
            if (_ending && _inside == 0)
            {
                _drained.TrySetResult(new OfferDrain(true, []));
            }
        }
    }

    private sealed class Group(FakeOffers offers, string name) : IOfferGroup
    {
        public string Name => name;

        public Set Current { get; set; } = new();

        public Task<OfferReport> ReplaceAsync(IReadOnlyList<Offer> next, CancellationToken cancellationToken) => Task.FromResult(offers.Replace(this, next));

        public ValueTask DisposeAsync()
        {
            var drained = offers.Replace(this, []).Drained;
            lock (offers._lock)
            {
                offers._groups.Remove(name);
            }

            return new ValueTask(drained);
        }
    }

    private sealed class Lease<TContract>(TContract capability, CapabilityInfo info, Set? set) : ICapabilityLease<TContract> where TContract : class
    {
        private TContract? _capability = capability;

        public TContract Capability => _capability ?? throw new ObjectDisposedException("lease");

        public CapabilityInfo Info => info;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _capability, null) is not null)
            {
                set?.Leave();
            }
        }
    }
}
