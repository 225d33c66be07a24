using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;
using PluginHost.Sdk;

namespace PluginHost.Web.Routes;

/// <summary>
/// The routes of all active plugins. A set that stays the same only exchanges slot targets; otherwise list and token are swapped at once.
/// Where two plugins claim one route the first by id keeps it; the host's own routes are never given away.
/// </summary>
internal sealed class PluginRouteTable : EndpointDataSource
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<PluginId, IReadOnlyList<PluginRoute>> _wanted = [];
    private readonly Dictionary<PluginId, IReadOnlyList<Refusal>> _moduleRefusals = [];
    private Dictionary<(PluginId Plugin, RouteKey Key), RouteSlot> _slots = [];
    private RouteKey[] _hostKeys = [];
    private volatile Endpoint[] _endpoints = [];
    private volatile RouteRefusal[] _refusals = [];
    private CancellationTokenSource _change = new();
    private long _version;

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public IReadOnlyList<RouteRefusal> Refusals => _refusals;

    /// <summary>Grows with every switch, also with those that change no route: descriptions may differ.</summary>
    public long Version => Interlocked.Read(ref _version);

    public override IChangeToken GetChangeToken()
    {
        lock (_gate)
        {
            return new CancellationChangeToken(_change.Token);
        }
    }

    /// <summary>Tells which routes are the host's own.</summary>
    public void Reserve(IEnumerable<RouteEndpoint> hostEndpoints) =>
        _hostKeys = [.. hostEndpoints.Select(endpoint => new RouteKey(
            endpoint.RoutePattern.RawText!, string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()),
            endpoint.Order, default, -1))];

    /// <summary>Makes these the routes of a plugin.</summary>
    public void Put(PluginId plugin, IReadOnlyList<PluginRoute> routes, IReadOnlyList<Refusal> refusals) => Change(() =>
    {
        _wanted[plugin] = routes;
        _moduleRefusals[plugin] = refusals;
    });

    /// <summary>Takes a plugin's routes away.</summary>
    public void Remove(PluginId plugin) => Change(() =>
    {
        _wanted.Remove(plugin);
        _moduleRefusals.Remove(plugin);
    });

    private void Change(Action change)
    {
        CancellationTokenSource? ended = null;
        lock (_gate)
        {
            change();
            if (Rebuild())
            {
                // List first, then the token, then the signal: whoever is woken must see the new list.
                ended = _change;
                _change = new CancellationTokenSource();
            }
            Interlocked.Increment(ref _version);
        }
        ended?.Cancel();
        ended?.Dispose();
    }

    private bool Rebuild()
    {
        Dictionary<(PluginId, RouteKey), RouteSlot> slots = [];
        List<RouteRefusal> refusals = [.. _moduleRefusals.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value.Select(refusal => new RouteRefusal(pair.Key, refusal)))];
        var taken = _hostKeys.Select(key => (Owner: "the host", Key: key)).ToLookup(entry => entry.Key.Shape).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (plugin, routes) in _wanted)
        {
            foreach (var route in routes)
            {
                var rivals = taken.TryGetValue(route.Key.Shape, out var found) ? found : taken[route.Key.Shape] = [];
                if (rivals.Find(rival => rival.Key.Collides(route.Key)) is { Owner: { } owner })
                {
                    refusals.Add(new RouteRefusal(plugin, new Refusal(
                        ErrorCodes.RouteTaken, $"{route.Key.Methods} {route.Key.Pattern} is not served: {owner} has that route already.", "Choose another prefix or path, or disable the other plugin.")));
                    continue;
                }
                rivals.Add((plugin.Value, route.Key));
                var slot = _slots.GetValueOrDefault((plugin, route.Key)) ?? new RouteSlot(plugin, route.Key, route.Access);
                slot.Exchange(route.Target);
                slots.Add((plugin, route.Key), slot);
            }
        }
        var isChanged = slots.Count != _slots.Count || !slots.Keys.All(_slots.ContainsKey);
        foreach (var (key, slot) in _slots)
        {
            if (!slots.ContainsKey(key))
            {
                slot.Exchange(null);
            }
        }
        _slots = slots;
        _refusals = [.. refusals];
        if (isChanged)
        {
            _endpoints = [.. slots.Values.Select(slot => slot.Endpoint)];
        }
        return isChanged;
    }
}
