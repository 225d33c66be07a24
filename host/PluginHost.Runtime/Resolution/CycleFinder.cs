using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Resolution;

/// <summary>Finds plugins that need each other in a ring.</summary>
internal static class CycleFinder
{
    /// <summary>Each ring as a path that ends where it began: <c>a, b, a</c>.</summary>
    public static IReadOnlyList<IReadOnlyList<PluginId>> Find(IReadOnlyCollection<PluginCandidate> candidates)
    {
        var needs = candidates.ToDictionary(
            candidate => candidate.Id,
            candidate => candidate.Manifest!.DependsOn.Where(dependency => !dependency.Optional).Select(dependency => new PluginId(dependency.Id)).ToArray());
        var cycles = new List<IReadOnlyList<PluginId>>();
        var done = new HashSet<PluginId>();
        var path = new List<PluginId>();
        foreach (var id in needs.Keys.Order())
        {
            Walk(id);
        }

        return cycles;

        void Walk(PluginId id)
        {
            var at = path.IndexOf(id);
            if (at >= 0)
            {
                cycles.Add([.. path[at..], id]);
                return;
            }

            if (!needs.TryGetValue(id, out var next) || done.Contains(id))
            {
                return;
            }

            path.Add(id);
            foreach (var dependency in next)
            {
                Walk(dependency);
            }

            path.RemoveAt(path.Count - 1);
            done.Add(id);
        }
    }
}
