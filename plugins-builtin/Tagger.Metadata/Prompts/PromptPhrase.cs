namespace PluginHost.Plugins.Tagger.Metadata.Prompts;

/// <summary>A phrase of a prompt.</summary>
/// <param name="Text">Without brackets, weights and escapes.</param>
/// <param name="Weight">1 unless brackets or a number say otherwise.</param>
internal readonly record struct PromptPhrase(string Text, double Weight);
