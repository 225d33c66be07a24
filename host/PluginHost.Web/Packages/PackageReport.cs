namespace PluginHost.Web.Packages;

/// <summary>What has happened.</summary>
internal sealed record PackageReport(IReadOnlyList<PackageChange> Changes);
