namespace PluginHost.Sdk.Library;

/// <summary>Replaces what was read from the files of pictures.</summary>
/// <param name="Replacements">Written in one transaction, each picture at most once.</param>
public sealed record ReplaceMetadataRequest(IReadOnlyList<MetadataReplacement> Replacements);
