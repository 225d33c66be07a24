using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Web.Plugins;

/// <summary>One time an instance was replaced or unloaded, and whether its code is proved to be gone.</summary>
internal sealed record PluginReload(
    DateTimeOffset At,
    TransitionKind Kind,
    string? FromVersion,
    string? ToVersion,
    string Reason,
    IReadOnlyList<PluginStep> Steps,
    double TotalMs,
    UnloadProof Unload,
    double? ProofMs,
    string? Problem,
    string? Cure);
