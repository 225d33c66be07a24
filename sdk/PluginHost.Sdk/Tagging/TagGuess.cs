namespace PluginHost.Sdk.Tagging;

/// <summary>A tag an engine proposes.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record TagGuess(TagName Name, double Confidence);
