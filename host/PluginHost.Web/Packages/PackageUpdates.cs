namespace PluginHost.Web.Packages;

/// <summary>What is newer than what is installed.</summary>
/// <param name="Items">In order of id.</param>
/// <param name="Failures">Feeds that could not be asked, and why.</param>
internal sealed record PackageUpdates(IReadOnlyList<AvailableUpdate> Items, IReadOnlyList<PackageFailure> Failures);
