using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>A capability of a running instance.</summary>
/// <param name="Info">What consumers see.</param>
/// <param name="Declared">What the manifest says.</param>
/// <param name="Implementation">The bare object.</param>
public sealed record ActivatedCapability<TContract>(CapabilityInfo Info, ManifestCapability Declared, TContract Implementation) where TContract : class;
