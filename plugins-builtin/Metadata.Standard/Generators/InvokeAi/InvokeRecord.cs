using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;

/// <summary><c>invokeai_metadata</c>, since version 3.</summary>
internal static class InvokeRecord
{
    private const int MostImages = 32;

    public static GenerationInfo Read(JsonElement root)
    {
        var fields = new JsonFields(root);
        var (model, vae) = (new JsonFields(fields.Peek("model")), new JsonFields(fields.Peek("vae")));
        var mode = fields.Text("generationmode");
        return (NamedRecord.Read(InvokeAiParser.Name, fields) with
        {
            GeneratorVersion = fields.Text("appversion"),
            Model = ModelName.Of(model.Text("name", "modelname")),
            ModelHash = model.Text("hash"),
            Vae = ModelName.Of(vae.Text("name", "modelname")),
            Mode = ModeOf(mode),
            SourceImages = SourceImages(fields),
        }).WithSampler().WithRest(fields);
    }

    public static string? ModeOf(string? mode) => mode is null ? null
        : mode.Contains("inpaint", StringComparison.OrdinalIgnoreCase) || mode.Contains("outpaint", StringComparison.OrdinalIgnoreCase) ? "inpaint"
        : mode.Contains("img2img", StringComparison.OrdinalIgnoreCase) ? "img2img"
        : mode.Contains("upscale", StringComparison.OrdinalIgnoreCase) ? "upscale"
        : mode.Contains("txt2img", StringComparison.OrdinalIgnoreCase) ? "txt2img"
        : null;

    private static List<GenerationSourceImage> SourceImages(JsonFields fields)
    {
        var images = new List<GenerationSourceImage>();
        if (fields.Text("initimage") is { Length: > 0 } start)
        {
            images.Add(new GenerationSourceImage(start));
        }

        foreach (var guide in (string[])["controlnets", "ipadapters", "t2iadapters", "refimages"])
        {
            if (fields.Peek(guide) is { ValueKind: JsonValueKind.Array } items)
            {
                images.AddRange(items.EnumerateArray().Take(MostImages)
                    .Select(item => item.Member("image") is { } image ? image.AsText() ?? image.Member("image_name")?.AsText() : null)
                    .OfType<string>().Select(name => new GenerationSourceImage(name)));
            }
        }

        return images;
    }
}
