using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>What was found to be half done.</summary>
/// <param name="Undone">As they were before.</param>
/// <param name="Finished">As they were meant to be.</param>
public sealed record RecoveryReport(IReadOnlyList<PluginId> Undone, IReadOnlyList<PluginId> Finished);
