namespace PluginHost.Web.Health;

/// <summary>Whether the host serves, and what is missing if it does not.</summary>
/// <param name="Status">Whether it does.</param>
/// <param name="Missing">What is not there.</param>
/// <param name="SafeMode">Whether only the plugins that came with the host are loaded, after starts that failed or because it was asked for.</param>
internal sealed record HealthReport(HealthState Status, IReadOnlyList<string> Missing, bool SafeMode);
