using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Records;

/// <summary>Reads an object by the names that programs give to the usual settings. Names are lower case without anything between words.</summary>
internal static class NamedRecord
{
    public static GenerationInfo Read(string generator, JsonFields fields)
    {
        var info = new GenerationInfo(generator)
        {
            Prompt = fields.Text("prompt", "positiveprompt"),
            Negative = fields.Text("negativeprompt", "negative"),
            Seed = fields.Seed("seed"),
            Steps = fields.Int("steps", "numinferencesteps"),
            Cfg = fields.Number("cfgscale", "guidancescale", "cfg"),
            Guidance = fields.Number("guidance"),
            Sampler = fields.Text("sampler", "samplername", "ksamplername"),
            Scheduler = fields.Text("scheduler", "schedulername", "schedule", "noiseschedule"),
            Model = ModelName.Of(fields.Text("model", "modelname", "basemodelname")),
            ModelHash = fields.Text("modelhash", "basemodelhash"),
            Vae = ModelName.Of(fields.Text("vae", "sdvae")),
            ClipSkip = fields.Int("clipskip") is > 1 and var skip ? skip : null,
            Denoise = fields.Number("denoise", "denoisingstrength", "strength"),
            Loras = NamedLoras.Of(fields.Peek("loras", "lora")),
        };
        return fields.Int("width") is > 0 and var width && fields.Int("height") is > 0 and var height ? info with { Width = width, Height = height } : info;
    }

    /// <summary>With everything that has no field.</summary>
    public static GenerationInfo WithRest(this GenerationInfo info, JsonFields fields) => info with { Extensions = [.. info.Extensions, .. fields.Rest] };

    /// <summary><c>1024 x 1024</c> or <c>(1152, 896)</c>.</summary>
    public static GenerationInfo WithSize(this GenerationInfo info, string? text)
    {
        var parts = text?.Trim('(', ')', ' ').Split(['x', '\u00D7', ','], StringSplitOptions.TrimEntries);
        return parts is [var w, var h] && GenerationNumbers.Int(w) is > 0 and var width && GenerationNumbers.Int(h) is > 0 and var height
            ? info with { Width = width, Height = height }
            : info;
    }
}
