using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Generators.A1111;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Signs by which programs are told that also write another program's data: SwarmUI files hold a ComfyUI graph, too.</summary>
internal static class GeneratorMarks
{
    private static readonly (string Key, string Program)[] Keys =
    [
        ("invokeai_metadata", "InvokeAI"), ("invokeai_graph", "InvokeAI"), ("sd-metadata", "InvokeAI"), ("Dream", "InvokeAI"),
        ("generation_data", "Tensor.art"), ("smproj", "Stability Matrix"), ("parameters-json", "Stability Matrix"),
        ("fooocus_scheme", "Fooocus"), ("use_stable_diffusion_model", "Easy Diffusion"),
    ];

    /// <summary>The program, if the file carries a sign that no other program writes.</summary>
    public static string? Of(GenerationSource source)
    {
        if (source.Json.Any(json => json.Root.Member("sui_image_params") is not null))
        {
            return "SwarmUI";
        }

        foreach (var (key, program) in Keys)
        {
            if (source.Text(key) is not null)
            {
                return program;
            }
        }

        if (source.Software?.StartsWith("NovelAI", StringComparison.Ordinal) == true)
        {
            return "NovelAI";
        }

        if (source.Text("Description")?.Value.Contains("Job ID:", StringComparison.Ordinal) == true)
        {
            return "Midjourney";
        }

        return OfXmp(source.Xmp) ?? source.Json.Select(json => OfJson(json.Root)).FirstOrDefault(program => program is not null);
    }

    /// <summary>Whether title and description are the generator's, not a person's.</summary>
    public static bool HasOwnTexts(IReadOnlyList<EmbeddedText> texts) =>
        texts.Any(text => text.Key == "Software" && text.Value.StartsWith("NovelAI", StringComparison.Ordinal));

    /// <summary>Whether a text is a generator's record and not a caption.</summary>
    public static bool IsGeneratorText(string text) =>
        (text.StartsWith('{') && LenientJson.TryParse(text, out _) is not null)
        || text.Contains("Job ID:", StringComparison.Ordinal)
        || A1111Text.TrySplit(text) is { IsCertain: true };

    private static string? OfXmp(XmpDocument xmp)
    {
        if (xmp.Value(XmpNames.Xmp, "CreatorTool")?.StartsWith("Draw Things", StringComparison.Ordinal) == true)
        {
            return "Draw Things";
        }

        var midjourney = xmp.Properties.Any(property => property.Name == "DigImageGUID")
            || xmp.Value(XmpNames.Dc, "description")?.Contains("Job ID:", StringComparison.Ordinal) == true;
        return midjourney ? "Midjourney" : null;
    }

    private static string? OfJson(JsonElement root)
    {
        if (root.Member("software")?.AsText() == "RuinedFooocus")
        {
            return "RuinedFooocus";
        }

        if (root.Member("metadata_scheme") is not null || root.Member("base_model_hash") is not null)
        {
            return "Fooocus";
        }

        return root.Member("extraMetadata") is not null || root.Member("extra")?.Member("airs") is not null ? "Civitai" : null;
    }
}
