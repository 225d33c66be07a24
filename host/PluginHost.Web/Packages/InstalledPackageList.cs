namespace PluginHost.Web.Packages;

/// <summary>Plugins that were installed from packages.</summary>
internal sealed record InstalledPackageList(IReadOnlyList<InstalledPackage> Items);
