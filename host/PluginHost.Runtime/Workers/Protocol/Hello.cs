using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>The first thing a worker says.</summary>
/// <param name="Version">The protocol's.</param>
/// <param name="Sdk">Version of its SDK assembly, which must be the host's.</param>
/// <param name="Sandbox">What it is shut out of, where it was told to.</param>
internal sealed record Hello(int Version, string Sdk, SandboxReport? Sandbox = null);
