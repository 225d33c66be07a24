namespace PluginHost.Plugins.Library.Words;

/// <summary>The texts of a picture that its record does not have. They never change after its import.</summary>
internal sealed record WideTexts(string? Prompt, string? Negative);
