namespace PluginHost.Web.Health;

/// <summary>Whether the host serves, and what is missing if it does not.</summary>
internal sealed record HealthReport(HealthState Status, IReadOnlyList<string> Missing);
