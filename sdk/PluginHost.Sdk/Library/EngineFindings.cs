namespace PluginHost.Sdk.Library;

/// <summary>How much one engine has left in the catalogue.</summary>
/// <param name="Engine">Which engine; its plugin may be gone.</param>
/// <param name="Pictures">How many pictures it has looked at.</param>
public sealed record EngineFindings(CapabilityId Engine, long Pictures);
