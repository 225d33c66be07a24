namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>The first thing a worker says.</summary>
/// <param name="Version">The protocol's.</param>
/// <param name="Sdk">Version of its SDK assembly, which must be the host's.</param>
internal sealed record Hello(int Version, string Sdk);
