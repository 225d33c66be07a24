using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.EasyDiffusion;

/// <summary>Settings of Easy Diffusion under their keys or their labels, with values as Python prints them.</summary>
internal static class EasyRecord
{
    public static GenerationInfo Read(IEnumerable<(string Key, string Value)> pairs)
    {
        var info = new GenerationInfo("Easy Diffusion");
        var extensions = new List<MetadataEntry>();
        IReadOnlyList<string> names = [], weights = [];
        foreach (var (key, value) in pairs.Where(pair => pair.Value is not "None"))
        {
            var before = info;
            switch (key.ToLowerInvariant())
            {
                case "use_lora_model" or "lora model":
                    names = PythonList.Of(value);
                    continue;
                case "lora_alpha" or "lora strength":
                    weights = PythonList.Of(value);
                    continue;
                case var name:
                    info = Apply(info, name, value);
                    break;
            }

            if (before == info)
            {
                extensions.Add(new MetadataEntry(key, value));
            }
        }

        var loras = names.Index().Where(item => ModelName.Of(item.Item) is not null)
            .Select(item => new GenerationLora(ModelName.Of(item.Item)!, item.Index < weights.Count ? GenerationNumbers.Decimal(weights[item.Index]) ?? 1 : 1));
        return info with { Loras = [.. loras], Extensions = extensions };
    }

    private static GenerationInfo Apply(GenerationInfo info, string key, string value) => key switch
    {
        "prompt" => info with { Prompt = value },
        "negative_prompt" or "negative prompt" => info with { Negative = value },
        "seed" => info with { Seed = GenerationNumbers.Seed(value) },
        "use_stable_diffusion_model" or "stable diffusion model" => info with { Model = ModelName.Of(value) },
        "use_vae_model" or "vae model" => info with { Vae = ModelName.Of(value) },
        "sampler_name" or "sampler" => info with { Sampler = value },
        "scheduler_name" or "scheduler" => info with { Scheduler = value },
        "width" => info with { Width = GenerationNumbers.Int(value) },
        "height" => info with { Height = GenerationNumbers.Int(value) },
        "num_inference_steps" or "steps" => info with { Steps = GenerationNumbers.Int(value) },
        "guidance_scale" or "guidance scale" => info with { Cfg = GenerationNumbers.Decimal(value) },
        "distilled_guidance_scale" or "distilled guidance scale" => info with { Guidance = GenerationNumbers.Decimal(value) },
        "prompt_strength" or "prompt strength" => info with { Denoise = GenerationNumbers.Decimal(value), Mode = "img2img" },
        // Here it is a switch for the usual two layers.
        "clip_skip" or "clip skip" when value is "True" or "true" => info with { ClipSkip = 2 },
        _ => info,
    };
}
