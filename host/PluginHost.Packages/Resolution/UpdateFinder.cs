using NuGet.Versioning;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Locking;
using PluginHost.Sdk;

namespace PluginHost.Packages.Resolution;

/// <summary>Looks for newer versions without a download: what feeds say of them is enough to offer one, and the plan has the last word.</summary>
internal sealed class UpdateFinder(FeedSet feeds, NuGetVersion sdk)
{
    private const int MostAsked = 5;

    public async Task<UpdateAnswer> FindAsync(IReadOnlyList<LockedPlugin> installed, CancellationToken cancellationToken)
    {
        var (found, failures) = (new List<PackageUpdate>(), new List<Refusal>());
        foreach (var plugin in installed)
        {
            try
            {
                if (await FindAsync(plugin, cancellationToken) is { } update)
                {
                    found.Add(update);
                }
            }
            catch (PackageException exception)
            {
                failures.Add(exception.Refusal);
            }
        }

        return new UpdateAnswer(found, [.. failures.Distinct()]);
    }

    private async Task<PackageUpdate?> FindAsync(LockedPlugin plugin, CancellationToken cancellationToken)
    {
        var active = NuGetVersion.Parse(plugin.Active.Version);
        var newer = (await feeds.VersionsAsync(plugin.Id, feedName: null, cancellationToken)).Where(item => item.Version > active && (!item.Version.IsPrerelease || active.IsPrerelease));
        foreach (var (version, feed) in newer.Take(MostAsked))
        {
            var nuspec = await feed.NuspecAsync(plugin.Id, version, cancellationToken);
            if (nuspec is not null && nuspec.MayRunOn(sdk))
            {
                return new PackageUpdate(plugin.Id, plugin.Active.Version, version.ToNormalizedString(), feed.Name);
            }
        }

        return null;
    }
}
