namespace PluginHost.Sdk.Library;

/// <summary>What one captioner said of a picture.</summary>
/// <param name="Engine">Which captioner.</param>
/// <param name="Text">What it said.</param>
public sealed record EngineCaption(CapabilityId Engine, string Text);
