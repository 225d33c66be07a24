using PluginHost.Runtime.Manifests;

namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>What a plugin registered in its worker.</summary>
/// <param name="Capabilities">In the order of registration.</param>
internal sealed record StartReply(IReadOnlyList<ManifestCapability> Capabilities);
