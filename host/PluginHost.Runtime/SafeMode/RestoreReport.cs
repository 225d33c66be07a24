using PluginHost.Sdk;

namespace PluginHost.Runtime.SafeMode;

/// <summary>What a return to the last good set did.</summary>
/// <param name="Kept">Plugins of the set that may run.</param>
/// <param name="SwitchedOff">Plugins that are not of the set and were disabled.</param>
/// <param name="Missing">Plugins of the set whose version is not there any more.</param>
public sealed record RestoreReport(IReadOnlyList<PluginVersion> Kept, IReadOnlyList<PluginVersion> SwitchedOff, IReadOnlyList<Refusal> Missing);
