using NuGet.Versioning;
using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Resolution;

/// <summary>Puts plugins in order of dependency. What cannot be satisfied drops out with its dependents, and nothing else does.</summary>
internal static class DependencyResolver
{
    public static DependencyPlan Resolve(IReadOnlyCollection<PluginCandidate> usable, IReadOnlyDictionary<PluginId, Refusal> unavailable)
    {
        var byId = usable.ToDictionary(candidate => candidate.Id);
        var refused = new Dictionary<PluginId, Refusal>(unavailable);
        foreach (var candidate in usable)
        {
            if (MissingDependency(candidate, byId, unavailable) is { } missing)
            {
                refused[candidate.Id] = missing;
            }
        }

        foreach (var cycle in CycleFinder.Find(byId.Values.Where(candidate => !refused.ContainsKey(candidate.Id)).ToList()))
        {
            foreach (var member in cycle.Distinct())
            {
                refused[member] = Resolutions.Cycle(member, cycle);
            }
        }

        DropDependents(usable, refused);
        return new DependencyPlan(
            Sort([.. usable.Where(candidate => !refused.ContainsKey(candidate.Id)).OrderBy(candidate => candidate.Id)]),
            refused.Where(pair => byId.ContainsKey(pair.Key)).ToDictionary());
    }

    private static Refusal? MissingDependency(PluginCandidate candidate, Dictionary<PluginId, PluginCandidate> byId, IReadOnlyDictionary<PluginId, Refusal> unavailable)
    {
        foreach (var dependency in candidate.Manifest!.DependsOn)
        {
            var id = new PluginId(dependency.Id);
            if (!byId.TryGetValue(id, out var target))
            {
                if (dependency.Optional)
                {
                    continue;
                }

                return unavailable.TryGetValue(id, out var reason) ? Resolutions.Unavailable(candidate.Id, id, reason) : Resolutions.Missing(candidate.Id, dependency);
            }

            if (!VersionRange.Parse(dependency.Range).Satisfies(target.Version) && !dependency.Optional)
            {
                return Resolutions.WrongVersion(candidate.Id, dependency, target.Version.ToNormalizedString());
            }
        }

        return null;
    }

    private static void DropDependents(IReadOnlyCollection<PluginCandidate> usable, Dictionary<PluginId, Refusal> refused)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var candidate in usable.Where(candidate => !refused.ContainsKey(candidate.Id)))
            {
                var lost = candidate.Manifest!.DependsOn.FirstOrDefault(dependency => !dependency.Optional && refused.ContainsKey(new PluginId(dependency.Id)));
                if (lost is not null)
                {
                    var id = new PluginId(lost.Id);
                    refused[candidate.Id] = Resolutions.Unavailable(candidate.Id, id, refused[id]);
                    changed = true;
                }
            }
        }
    }

    private static List<PluginCandidate> Sort(IReadOnlyList<PluginCandidate> candidates)
    {
        var byId = candidates.ToDictionary(candidate => candidate.Id);
        var placed = new HashSet<PluginId>();
        var order = new List<PluginCandidate>();
        foreach (var candidate in candidates)
        {
            Place(candidate);
        }

        return order;

        // Marking on entry also ends the walk at a cycle of optional dependencies, whose order does not matter.
        void Place(PluginCandidate candidate)
        {
            if (!placed.Add(candidate.Id))
            {
                return;
            }

            foreach (var dependency in candidate.Manifest!.DependsOn)
            {
                if (byId.TryGetValue(new PluginId(dependency.Id), out var target))
                {
                    Place(target);
                }
            }

            order.Add(candidate);
        }
    }
}
