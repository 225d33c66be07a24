namespace PluginHost.Web.Packages;

/// <summary>A version to go back to.</summary>
/// <param name="Version">Which; the last one if none is named.</param>
/// <param name="Permissions">What it may do that the installed version does not ask for.</param>
internal sealed record PluginRollbackRequest(string? Version = null, IReadOnlyList<string>? Permissions = null);
