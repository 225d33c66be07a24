namespace PluginHost.Runtime.Quarantine;

/// <summary>A plugin that is kept from running.</summary>
/// <param name="Version">The version that misbehaved; another one gets its chance.</param>
/// <param name="Code">Why, as a code.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="At">Since when.</param>
internal sealed record QuarantineEntry(string Version, string Code, string Reason, DateTimeOffset At);
