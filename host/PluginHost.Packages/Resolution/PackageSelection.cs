using NuGet.Versioning;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Resolution;
using PluginHost.Sdk;

namespace PluginHost.Packages.Resolution;

/// <summary>What is chosen so far, on top of what is installed, and who needs what of whom.</summary>
internal sealed class PackageSelection
{
    private readonly IReadOnlyList<Wish> _wishes;
    private readonly InstalledPlugins _installed;
    private readonly Dictionary<PluginId, ResolvedPackage> _chosen;

    public PackageSelection(IReadOnlyList<Wish> wishes, IReadOnlyList<ResolvedPackage> given, InstalledPlugins installed)
    {
        (_wishes, _installed) = (wishes, installed);
        _chosen = given.ToDictionary(package => package.Content.Id);
    }

    public void Choose(ResolvedPackage package) => _chosen[package.Content.Id] = package;

    /// <summary>A plugin that is missing or whose version does not suit all who need it.</summary>
    public PluginId? NextUnsuited()
    {
        DropUnneeded();
        foreach (var wish in _wishes.Where(wish => !_chosen.ContainsKey(wish.Id)))
        {
            return wish.Id;
        }

        return _chosen.Values.SelectMany(package => Needs(package.Content.Manifest)).Select(need => new PluginId(need.Id)).Concat(_chosen.Keys).Distinct().Order()
            .Cast<PluginId?>().FirstOrDefault(id => !IsSuited(id!.Value));
    }

    public IReadOnlyList<Demand> DemandsOn(PluginId id) =>
    [
        .. _wishes.Where(wish => wish.Id == id).Select(wish => new Demand(wish.Range, "the request")),
        .. _chosen.Values.SelectMany(package => DemandsOf(package.Content.Manifest, id)),
        .. _installed.All.Where(plugin => !_chosen.ContainsKey(plugin.Id)).SelectMany(plugin => DemandsOf(plugin.Manifest!, id)),
    ];

    /// <summary>The chosen packages, those that others need first.</summary>
    /// <exception cref="PackageException">They need each other in a ring.</exception>
    public IReadOnlyList<ResolvedPackage> Ordered()
    {
        var all = _installed.All.Where(plugin => !_chosen.ContainsKey(plugin.Id))
            .Concat(_chosen.Values.Select(package => new PluginCandidate(package.Content.Id, "", BuiltIn: false, default) { Manifest = package.Content.Manifest }))
            .ToList();

        // A ring that was there before is not for this request to solve.
        if (CycleFinder.Find(all).FirstOrDefault(ring => ring.Any(_chosen.ContainsKey)) is { } found)
        {
            throw ResolutionRefusals.Cycle(found);
        }

        return [.. DependencyResolver.Resolve(all, new Dictionary<PluginId, Refusal>()).Order.Where(plugin => _chosen.ContainsKey(plugin.Id)).Select(plugin => _chosen[plugin.Id])];
    }

    private bool IsSuited(PluginId id)
    {
        var version = _chosen.TryGetValue(id, out var package) ? package.Content.Version : _installed.Find(id)?.Version;
        return version is not null && DemandsOn(id).All(demand => demand.Range.Satisfies(version));
    }

    // Another version of who asked for it may not ask for it any more.
    private void DropUnneeded()
    {
        while (_chosen.Values.FirstOrDefault(package => !package.Requested && DemandsOn(package.Content.Id).Count == 0) is { } unneeded)
        {
            _chosen.Remove(unneeded.Content.Id);
        }
    }

    private static IEnumerable<Demand> DemandsOf(PluginManifest manifest, PluginId id) =>
        Needs(manifest).Where(need => need.Id == id.Value).Select(need => new Demand(VersionRange.Parse(need.Range), $"'{manifest.Id}' {manifest.Version}"));

    private static IEnumerable<ManifestDependency> Needs(PluginManifest manifest) => manifest.DependsOn.Where(dependency => !dependency.Optional);
}
