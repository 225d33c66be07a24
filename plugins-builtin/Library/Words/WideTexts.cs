namespace PluginHost.Plugins.Library.Words;

/// <summary>The texts of a picture that its record does not have. They change only where its file is read again.</summary>
internal sealed record WideTexts(string? Prompt, string? Negative);
