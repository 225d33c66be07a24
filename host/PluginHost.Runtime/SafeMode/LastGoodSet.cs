namespace PluginHost.Runtime.SafeMode;

/// <summary>The user's plugins that ran when the host was last known to be well.</summary>
/// <param name="At">When that was.</param>
/// <param name="Plugins">Which, in order of id.</param>
public sealed record LastGoodSet(DateTimeOffset At, IReadOnlyList<PluginVersion> Plugins);
