using PluginHost.Sdk;

namespace PluginHost.Runtime.Manifests;

/// <summary>A manifest, or why it cannot be used. Both are there when it can be read but not obeyed.</summary>
internal sealed record ManifestReading(PluginManifest? Manifest, Refusal? Refusal);
