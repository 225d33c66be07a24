namespace PluginHost.Web.Packages;

/// <summary>What would happen. Nothing has yet.</summary>
/// <param name="Id">To apply it by.</param>
/// <param name="Changes">Plugins that others need come first; none when there is nothing to do.</param>
internal sealed record PackagePlan(string Id, IReadOnlyList<PackageChange> Changes);
