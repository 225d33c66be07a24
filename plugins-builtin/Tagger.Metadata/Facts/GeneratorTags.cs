using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Tagger.Metadata.Facts;

/// <summary>That a picture was generated, by what and with which model.</summary>
internal static class GeneratorTags
{
    private const int MostLoras = 20;

    // What readers write where a record does not name its program.
    private const string Unnamed = "unknown";

    public static void Add(GenerationInfo generation, TagList tags)
    {
        tags.Add("ai generated", 1);
        tags.Add(generation.Generator == Unnamed ? null : generation.Generator, 1);
        tags.Add(Named(generation.Model), 1);
        tags.Add(generation.Mode is "img2img" or "inpaint" or "upscale" or "video" ? generation.Mode : null, 1);
        foreach (var lora in generation.Loras.Take(MostLoras))
        {
            tags.Add(lora.Name.Length == 0 ? null : $"lora {Named(lora.Name)}", 0.9);
        }
    }

    // Files use underscores where people use spaces.
    private static string? Named(string? file) => file?.Replace('_', ' ');
}
