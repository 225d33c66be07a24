using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Which texts are kept as found, so that a better parser can run later without the file.</summary>
internal static class RawTexts
{
    private static readonly HashSet<string> GenerationKeys = new(StringComparer.Ordinal)
    {
        "parameters", "prompt", "workflow", "postprocessing", "extras", "negative_prompt", "generation_data", "smproj", "parameters-json", "fooocus_scheme",
        "invokeai_metadata", "invokeai_graph", "invokeai_workflow", "sd-metadata", "Dream", "use_stable_diffusion_model",
    };

    public static IReadOnlyList<RawMetadata> Select(EmbeddedData data, GenerationInfo? generation)
    {
        // A recognised file keeps all its texts: what looks like a plain comment may be the part a later parser needs.
        var raw = data.Texts.Where(text => generation is not null || GenerationKeys.Contains(text.Key))
            .Select(text => new RawMetadata(text.Container, text.Key, text.Data)).ToList();
        if (generation is not null && raw.Count == 0)
        {
            raw.AddRange(data.Blocks.Where(block => block.Kind == BlockKind.Xmp)
                .Select(block => new RawMetadata("xmp", "packet", block.Bytes.Block(0, block.Bytes.Length))));
        }

        return raw;
    }
}
