using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;
using PluginHost.Sdk.Offers;

namespace PluginHost.Runtime.Offers;

/// <summary>
/// What one plugin instance offers while it runs. Before the instance is switched to, offers are only written down; they enter the registry with its
/// other capabilities, and leave it with them. The lock is held while the registry is switched, and never while anything waits.
/// </summary>
internal sealed partial class OfferBook(CapabilityRegistry registry, PluginSupervisor supervisor, PluginManifest manifest, TimeSpan deadline, ILogger log) : IOffers
{
    private const int MaxName = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, OfferGroup> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<OfferSet> _ending = [];
    private Coalesced? _changed;
    private bool _closed;

    /// <summary>What can be rented now.</summary>
    public IReadOnlyList<CapabilityInfo> Offered
    {
        get
        {
            lock (_lock)
            {
                return IsLive ? [.. Written.Select(capability => capability.Info).OrderBy(info => info.Contract, StringComparer.Ordinal).ThenBy(info => info.Id)] : [];
            }
        }
    }

    private bool IsLive => _changed is not null && !_closed;

    private IEnumerable<RegisteredCapability> Written => _groups.Values.SelectMany(group => group.Current.Capabilities);

    public IOfferGroup Open(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxName, nameof(name));
        lock (_lock)
        {
            if (_closed)
            {
                throw Faults.LeaseClosed(supervisor.Plugin, $"offers of '{name}'");
            }

            if (_groups.Count >= ManifestRules.MaxCapabilities)
            {
                throw new PluginFaultException(
                    LoadCodes.TooMany, $"Plugin '{supervisor.Plugin}' has {_groups.Count} groups of offers open, and may have no more. Author: dispose of those that are empty.", supervisor.Plugin);
            }

            var group = new OfferGroup(this, name);
            return _groups.TryAdd(name, group) ? group : throw new ArgumentException($"A group of offers '{name}' is open already. Use it, or dispose of it first.", nameof(name));
        }
    }

    /// <summary>Exchanges what a group offers, in one switch of the registry.</summary>
    public OfferReport Replace(OfferGroup group, ImmutableArray<Offer> offers)
    {
        var leftOut = new List<LeftOutOffer>();
        var next = Register(group, offers, leftOut);
        IReadOnlyList<CapabilityInfo> offered;
        OfferSet old;
        lock (_lock)
        {
            old = group.Current;
            if (group.IsDisposed || _closed)
            {
                _ = next.EndAsync(deadline);
                return group.IsDisposed
                    ? throw new ObjectDisposedException(nameof(IOfferGroup), $"The group of offers '{group.Name}' was disposed of. Open another.")
                    : new OfferReport([], [.. offers.Select(StopsNow)], old.Drained);
            }

            if (IsLive)
            {
                var clashes = registry.Switch(old.Capabilities, next.Capabilities);
                next.Drop([.. clashes.Select(clash => clash.Capability)]);
                leftOut.AddRange(clashes.Select(clash => new LeftOutOffer(clash.Capability.Info.Id.Value, clash.Capability.Info.Contract, clash.Explain())));
            }

            group.Current = next;
            offered = [.. next.Capabilities.Select(capability => capability.Info)];
            Replaced(old);
        }

        leftOut.ForEach(left => LogLeftOut(supervisor.Plugin, group.Name, left.Refusal.ToString()));
        return new OfferReport(offered, leftOut, old.EndAsync(deadline));
    }

    /// <summary>Closes a group. Ends when nobody is inside anything that it ever offered.</summary>
    public Task WithdrawAsync(OfferGroup group)
    {
        OfferSet[] sets;
        lock (_lock)
        {
            if (!group.IsDisposed && !_closed)
            {
                _groups.Remove(group.Name);
                if (IsLive)
                {
                    registry.Switch(group.Current.Capabilities, []);
                }

                Replaced(group.Current);
            }

            group.IsDisposed = true;
            sets = [group.Current, .. _ending.Where(set => set.Owner == group)];
        }

        return Task.WhenAll(sets.Select(set => set.EndAsync(deadline)));
    }

    /// <summary>Makes what was written down part of the switch to its instance.</summary>
    /// <param name="switch">Given what is offered; answers what is left out.</param>
    /// <param name="changed">Told of every change from now on.</param>
    public IReadOnlyList<CapabilityClash> Publish(Func<IReadOnlyList<RegisteredCapability>, IReadOnlyList<CapabilityClash>> @switch, Coalesced changed)
    {
        lock (_lock)
        {
            var clashes = @switch([.. Written]);
            RegisteredCapability[] taken = [.. clashes.Select(clash => clash.Capability)];
            foreach (var group in _groups.Values)
            {
                group.Current.Drop(taken);
            }

            _changed = changed;
            return clashes;
        }
    }

    /// <summary>Takes no more changes. Answers what is still in the registry, for the switch that takes it out.</summary>
    public IReadOnlyList<RegisteredCapability> Close()
    {
        lock (_lock)
        {
            IReadOnlyList<RegisteredCapability> registered = IsLive ? [.. Written] : [];
            _closed = true;
            return registered;
        }
    }

    /// <summary>Ends everything that is out of the registry, and what still ends.</summary>
    public Task<OfferDrain[]> EndAsync()
    {
        OfferSet[] sets;
        lock (_lock)
        {
            _closed = true;
            _changed = null;
            sets = [.. _groups.Values.Select(group => group.Current), .. _ending];
            _groups.Clear();
        }

        return Task.WhenAll(sets.Select(set => set.EndAsync(deadline)));
    }

    private OfferSet Register(OfferGroup group, ImmutableArray<Offer> offers, List<LeftOutOffer> leftOut)
    {
        var accepted = new List<(Contract Contract, Offer Offer)>();
        var seen = new HashSet<(Contract, string)>();
        var room = RoomFor(group);
        foreach (var offer in offers)
        {
            ArgumentNullException.ThrowIfNull(offer, nameof(offers));
            var contract = ContractTable.Find(offer.Contract);
            var refusal = OfferRules.Check(manifest, offer, contract)
                ?? (seen.Add((contract!, offer.Info.Id)) ? null : OfferRules.Twice(manifest, offer, contract!))
                ?? (accepted.Count < room ? null : OfferRules.TooMany(manifest, offer));
            if (refusal is null)
            {
                accepted.Add((contract!, offer));
            }
            else
            {
                leftOut.Add(new LeftOutOffer(offer.Info.Id, contract?.Id ?? offer.Contract.Name, refusal));
            }
        }

        var calls = accepted.Count == 0 ? null : supervisor.AddGroup();
        return new OfferSet(group, calls, [.. accepted.Select(item => item.Contract.Register(OfferRules.ToInfo(manifest, item.Offer.Info, item.Contract), calls!, item.Offer.Implementation))], Ended);
    }

    private int RoomFor(OfferGroup group)
    {
        lock (_lock)
        {
            return ManifestRules.MaxCapabilities - (Written.Count() - group.Current.Capabilities.Length);
        }
    }

    private void Replaced(OfferSet set)
    {
        if (!set.IsEmpty)
        {
            _ending.Add(set);
        }

        if (IsLive)
        {
            _changed!.Raise();
        }
    }

    private void Ended(OfferSet set, OfferDrain drain)
    {
        lock (_lock)
        {
            _ending.Remove(set);
        }

        if (drain.StillInside.Count > 0)
        {
            supervisor.Note("offers", set.Owner.Name, new Refusal(
                LoadCodes.DrainTimedOut,
                string.Create(CultureInfo.InvariantCulture, $"Plugin '{supervisor.Plugin}' replaced what its group '{set.Owner.Name}' offers, and calls of the old did not end within {deadline.TotalSeconds:0.###} s: {string.Join(", ", drain.StillInside)}. They were cancelled and their callers let go."),
                "Author: watch the cancellation token. Owner: a restart of the host ends them."));
        }
        else if (!drain.InTime)
        {
            LogHeld(supervisor.Plugin, set.Owner.Name, deadline.TotalSeconds);
        }
    }

    private LeftOutOffer StopsNow(Offer offer) => new(
        offer.Info.Id, ContractTable.Find(offer.Contract)?.Id ?? offer.Contract.Name,
        new Refusal(FaultCodes.LeaseClosed, $"'{offer.Info.Id}' is not offered: this instance of plugin '{supervisor.Plugin}' was replaced or stops."));
}
