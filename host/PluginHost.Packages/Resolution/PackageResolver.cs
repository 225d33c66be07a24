using NuGet.Versioning;
using PluginHost.Packages.Contents;
using PluginHost.Packages.Feeds;
using PluginHost.Sdk;

namespace PluginHost.Packages.Resolution;

/// <summary>
/// Finds the newest packages that fit this host and each other. What is installed and still suits everybody stays as it is. Each round fixes one plugin
/// whose version does not suit all who need it; demands only come from what is chosen, so the rounds end, and are counted in case they do not.
/// </summary>
internal sealed class PackageResolver(FeedSet feeds, PackageFetcher fetcher, NuGetVersion sdk)
{
    private const int MaxRounds = 200;

    // Each one costs a download when the nuspec does not tell what SDK it needs.
    private const int MaxTries = 20;

    /// <param name="wishes">What feeds are asked for.</param>
    /// <param name="given">Packages that must be used: they are files already.</param>
    public async Task<IReadOnlyList<ResolvedPackage>> ResolveAsync(
        IReadOnlyList<Wish> wishes, IReadOnlyList<ResolvedPackage> given, InstalledPlugins installed, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var set = new PackageSelection(wishes, given, installed);
        foreach (var package in given)
        {
            CheckSdk(package.Content);
        }

        for (var round = 0; set.NextUnsuited() is { } id; round++)
        {
            var demands = set.DemandsOn(id);
            if (round == MaxRounds || given.Any(package => package.Content.Id == id))
            {
                throw ResolutionRefusals.NoSuchVersion(id, demands, [.. given.Where(package => package.Content.Id == id).Select(package => package.Content.Version)]);
            }

            set.Choose(await PickAsync(id, demands, wishes.FirstOrDefault(wish => wish.Id == id), progress, cancellationToken));
        }

        return set.Ordered();
    }

    private async Task<ResolvedPackage> PickAsync(PluginId id, IReadOnlyList<Demand> demands, Wish? wish, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new PackageProgress(PackageStep.Resolving, id));
        var there = await feeds.VersionsAsync(id, wish?.Feed, cancellationToken);
        if (there.Count == 0)
        {
            throw wish is null ? ResolutionRefusals.MissingDependency(id, demands) : ResolutionRefusals.Unknown(id, [.. feeds.Named(wish.Feed).Select(feed => feed.Name)]);
        }

        var suited = there.Where(item => demands.All(demand => demand.Range.Satisfies(item.Version)) && IsFinishedEnough(item.Version, demands, wish)).ToList();
        PackageException? newestRefused = null;
        foreach (var (version, feed) in suited.Take(MaxTries))
        {
            if (await feed.NuspecAsync(id, version, cancellationToken) is { MinimumSdk: { } minimum } && minimum > sdk)
            {
                newestRefused ??= ResolutionRefusals.Incompatible(id, version, $"{minimum.ToNormalizedString()} or newer", sdk);
                continue;
            }

            var package = await fetcher.FetchAsync(feed, id, version, wish is not null, progress, cancellationToken);
            if (VersionRange.Parse(package.Content.Manifest.Api).Satisfies(sdk))
            {
                return package;
            }

            newestRefused ??= ResolutionRefusals.Incompatible(id, version, package.Content.Manifest.Api, sdk);
        }

        throw newestRefused ?? ResolutionRefusals.NoSuchVersion(id, demands, [.. there.Select(item => item.Version)]);
    }

    private static bool IsFinishedEnough(NuGetVersion version, IReadOnlyList<Demand> demands, Wish? wish) =>
        !version.IsPrerelease || wish?.Prerelease == true || demands.Any(demand => demand.Range.HasLowerBound && demand.Range.MinVersion!.IsPrerelease);

    private void CheckSdk(PackageContent content)
    {
        if (!VersionRange.Parse(content.Manifest.Api).Satisfies(sdk))
        {
            throw ResolutionRefusals.Incompatible(content.Id, content.Version, content.Manifest.Api, sdk);
        }
    }
}
