namespace PluginHost.Web.Packages;

/// <summary>What to put into a bundle.</summary>
/// <param name="Ids">Which plugins, with all that they need; none for all that were installed from packages.</param>
internal sealed record PackageBundleRequest(IReadOnlyList<string>? Ids = null);
