using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>Collects the pairs of the second pass.</summary>
internal sealed class A1111Hires
{
    public GenerationHires Result { get; private set; } = new();

    public bool TryTake(SettingsPair pair)
    {
        var before = Result;
        Result = pair.Key.ToLowerInvariant() switch
        {
            "hires upscale" or "hires scale" => Result with { Scale = GenerationNumbers.Decimal(pair.Value) },
            "hires resize" or "hires size" => WithSize(pair.Value),
            "hires steps" => Result with { Steps = GenerationNumbers.Int(pair.Value) },
            "hires upscaler" => Result with { Upscaler = pair.Value },
            "hires sampler" => Result with { Sampler = pair.Value },
            "hires schedule type" => Result with { Scheduler = pair.Value },
            "hires checkpoint" => Result with { Model = ModelName.Of(pair.Value) },
            "hires cfg scale" => Result with { Cfg = GenerationNumbers.Decimal(pair.Value) },
            // With a second pass the strength is that pass's, not the picture's.
            "denoising strength" => Result with { Denoise = GenerationNumbers.Decimal(pair.Value) },
            "hires prompt" => Result with { Prompt = pair.Value },
            "hires negative prompt" => Result with { Negative = pair.Value },
            _ => Result,
        };
        return before != Result;
    }

    private GenerationHires WithSize(string text)
    {
        var size = NamedRecord.WithSize(new GenerationInfo(""), text);
        return Result with { Width = size.Width ?? Result.Width, Height = size.Height ?? Result.Height };
    }
}
