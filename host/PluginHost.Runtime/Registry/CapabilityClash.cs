using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

/// <summary>A capability whose id another plugin provides already.</summary>
internal sealed record CapabilityClash(CapabilityInfo Capability, PluginId Taken);
