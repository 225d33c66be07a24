using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>What is kept as found, so that a better parser can run later without the file: see <see cref="Reading.StoredReading"/>.</summary>
internal static class RawTexts
{
    public const string ExifContainer = "exif";
    public const string XmpContainer = "xmp";
    public const string CredentialsContainer = "c2pa";

    // Larger blocks are photographs with previews and maker notes, or whole TIFF files.
    private const int MostBlockBytes = 1 << 20;

    private static readonly HashSet<string> GenerationKeys = new(StringComparer.Ordinal)
    {
        "parameters", "prompt", "workflow", "postprocessing", "extras", "negative_prompt", "generation_data", "smproj", "parameters-json", "fooocus_scheme",
        "invokeai_metadata", "invokeai_graph", "invokeai_workflow", "sd-metadata", "Dream", "use_stable_diffusion_model",
    };

    public static IReadOnlyList<RawMetadata> Select(EmbeddedData data, GenerationInfo? generation)
    {
        // A recognised file keeps everything: what looks like a plain comment may be the part a later parser needs.
        var blocks = generation is null ? [] : data.Blocks.Where(block => ContainerOf(block.Kind) is not null && block.Bytes.Length <= MostBlockBytes).ToList();
        var hasExif = blocks.Exists(block => block.Kind == BlockKind.Exif);
        return
        [
            .. data.Texts.Where(text => generation is not null || GenerationKeys.Contains(text.Key))
                .Where(text => !(hasExif && text.Container.StartsWith("exif.", StringComparison.Ordinal)))
                .Select(text => new RawMetadata(text.Container, text.Key, text.Data)),
            .. blocks.Select(block => new RawMetadata(ContainerOf(block.Kind)!, "block", block.Bytes.Block(0, block.Bytes.Length))),
        ];
    }

    private static string? ContainerOf(BlockKind kind) => kind switch
    {
        BlockKind.Exif => ExifContainer,
        BlockKind.Xmp => XmpContainer,
        BlockKind.C2pa => CredentialsContainer,
        _ => null,
    };
}
