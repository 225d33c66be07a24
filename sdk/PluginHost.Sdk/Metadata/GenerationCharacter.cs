namespace PluginHost.Sdk.Metadata;

/// <summary>A part of a prompt that describes one character.</summary>
/// <param name="Prompt">What it is to be.</param>
/// <param name="Negative">What it is not to be.</param>
/// <param name="X">Where its centre is, 0 to 1 from the left.</param>
/// <param name="Y">Where its centre is, 0 to 1 from the top.</param>
public sealed record GenerationCharacter(string Prompt, string? Negative = null, double? X = null, double? Y = null);
