using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.SwarmUi;

/// <summary>SwarmUI: an object of its own in text, EXIF, pixels or a sidecar, often beside the graph of the ComfyUI it drives.</summary>
internal sealed class SwarmUiParser : IGenerationParser
{
    private const string Name = "SwarmUI";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            if (json.Root.Member("sui_image_params") is { ValueKind: JsonValueKind.Object } parameters)
            {
                return Read(new JsonFields(parameters), new JsonFields(json.Root.Member("sui_extra_data")), new SwarmModels(json.Root.Member("sui_models")));
            }
        }

        return null;
    }

    private static GenerationInfo Read(JsonFields fields, JsonFields extra, SwarmModels models)
    {
        var loras = SwarmLoras.Of(fields, models);
        var modelFile = fields.Peek("model")?.AsText();
        var info = NamedRecord.Read(Name, fields) with
        {
            GeneratorVersion = fields.Text("swarmversion"),
            VariationSeed = fields.Seed("variationseed"),
            VariationStrength = fields.Number("variationseedstrength"),
            Guidance = fields.Number("fluxguidancescale"),
            ClipSkip = fields.Int("clipstopatlayer") is < -1 and var layer ? -layer : null,
            Denoise = fields.Number("initimagecreativity"),
            Loras = loras,
            ModelHash = models.Hash(modelFile),
            ModelHashKind = models.Hash(modelFile) is null ? null : ModelHashKind.Swarm,
            Hires = Refiner(fields),
        };
        info = info with
        {
            Mode = fields.Has("videomodel") || fields.Has("text2videoframes") ? "video" : fields.Has("maskimage") ? "inpaint" : fields.Has("initimage") ? "img2img" : "txt2img",
            Vae = info.Vae is "Automatic" or "None" ? null : info.Vae,
            Template = extra.Text("originalprompt"),
            NegativeTemplate = extra.Text("originalnegativeprompt"),
            SourceImages = fields.Peek("initimage")?.AsText() is { Length: > 0 and < 1_000 } source ? [new GenerationSourceImage(source)] : [],
        };
        return info with { Extensions = [.. fields.Rest, .. extra.Rest] };
    }

    private static GenerationHires? Refiner(JsonFields fields)
    {
        var hires = new GenerationHires
        {
            Scale = fields.Number("refinerupscale"),
            Upscaler = fields.Text("refinerupscalemethod"),
            Denoise = fields.Number("refinercontrolpercentage"),
            Model = ModelName.Of(fields.Text("refinermodel")),
            Steps = fields.Int("refinersteps"),
            Cfg = fields.Number("refinercfgscale"),
            Sampler = fields.Text("refinersampler"),
            Scheduler = fields.Text("refinerscheduler"),
        };
        return hires == new GenerationHires() ? null : hires;
    }
}
