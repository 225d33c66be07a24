using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Understands what one family of generators writes.</summary>
internal interface IGenerationParser
{
    /// <returns><see langword="null"/> where the file holds nothing of this family.</returns>
    GenerationInfo? TryParse(GenerationSource source);
}
