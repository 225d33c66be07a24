using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Sites;

/// <summary>Spaces at Hugging Face that run diffusers.</summary>
internal sealed class SpaceParser : IGenerationParser
{
    public GenerationInfo? TryParse(GenerationSource source)
    {
        foreach (var json in source.Json)
        {
            var fields = new JsonFields(json.Root);
            if (fields.Has("prompt") && fields.Has("numinferencesteps"))
            {
                var info = NamedRecord.Read("Hugging Face space", fields).WithSize(fields.Text("resolution")) with { Hires = Hires(fields), Mode = "txt2img" };
                return info.WithRest(fields);
            }
        }

        return null;
    }

    private static GenerationHires? Hires(JsonFields fields)
    {
        var upscaler = new JsonFields(fields.Peek("useupscaler"));
        var size = new GenerationInfo("").WithSize(upscaler.Text("newresolution"));
        var hires = new GenerationHires
        {
            Upscaler = upscaler.Text("upscalemethod"),
            Denoise = upscaler.Number("upscalerstrength"),
            Scale = upscaler.Number("upscaleby"),
            Width = size.Width,
            Height = size.Height,
        };
        return hires == new GenerationHires() ? null : hires;
    }
}
