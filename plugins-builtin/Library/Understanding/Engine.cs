using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>An engine that looks at pictures.</summary>
/// <param name="Kind">What it says about them.</param>
/// <param name="Info">Who it is and what it wants to see.</param>
/// <param name="IsFirst">Its overall column is the picture's score, or its text the description: no engine of higher priority has one.</param>
internal sealed record Engine(EngineKind Kind, CapabilityInfo Info, bool IsFirst);
