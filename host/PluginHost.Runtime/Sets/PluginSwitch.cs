using PluginHost.Sdk;

namespace PluginHost.Runtime.Sets;

/// <summary>One plugin that a set switched.</summary>
/// <param name="Id">Which.</param>
/// <param name="IsOn">Where to.</param>
/// <param name="Problem">Why that failed, or <see langword="null"/>.</param>
public sealed record PluginSwitch(PluginId Id, bool IsOn, Refusal? Problem);
