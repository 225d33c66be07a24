using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Supervision.Contracts;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>What a plugin's <c>Configure</c> asked for.</summary>
internal sealed record CapabilityRegistration(Contract Contract, ManifestCapability Declared, Type Implementation);
