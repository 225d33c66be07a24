namespace PluginHost.Web.Packages;

/// <summary>What was found.</summary>
/// <param name="Items">Feed by feed.</param>
/// <param name="Failures">Feeds that could not be asked, and why.</param>
/// <param name="Feeds">Names of all feeds; none are configured where there are none.</param>
internal sealed record PackageSearch(IReadOnlyList<FoundPackage> Items, IReadOnlyList<PackageFailure> Failures, IReadOnlyList<string> Feeds);
