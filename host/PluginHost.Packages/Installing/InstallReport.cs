namespace PluginHost.Packages.Installing;

/// <summary>What has happened.</summary>
/// <param name="Changes">In the order in which it happened.</param>
public sealed record InstallReport(IReadOnlyList<PlannedChange> Changes);
