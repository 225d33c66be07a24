namespace PluginHost.Web.Packages;

/// <summary>What was found.</summary>
/// <param name="Items">Feed by feed.</param>
/// <param name="Failures">Feeds that could not be asked, and why.</param>
internal sealed record PackageSearch(IReadOnlyList<FoundPackage> Items, IReadOnlyList<string> Failures);
