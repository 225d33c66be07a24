using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>Maps the pairs of the settings line to fields; what has no field, or does not fit it, stays an extension.</summary>
internal sealed class A1111Settings
{
    private readonly List<MetadataEntry> _extensions = [];
    private readonly bool _hasHires;
    private readonly A1111Hires _hires = new();
    private readonly List<string> _modules = [];
    private GenerationInfo _info;

    private A1111Settings(GenerationInfo info, IReadOnlyList<SettingsPair> settings)
    {
        _info = info;
        _hasHires = settings.Any(pair => pair.Key.StartsWith("Hires ", StringComparison.OrdinalIgnoreCase));
        foreach (var pair in settings)
        {
            if (pair.IsBare || !(TryModule(pair) || (_hasHires && _hires.TryTake(pair)) || TryApply(pair)))
            {
                _extensions.Add(new MetadataEntry(pair.Key, pair.Value));
            }
        }

        _info = _info with
        {
            Mode = ModeOf(settings),
            Hires = _hasHires ? _hires.Result : null,
            TextEncoders = _modules,
            ModelHash = _info.ModelHash ?? HashOfModel(settings),
        };
    }

    public static GenerationInfo Apply(GenerationInfo info, A1111Text text)
    {
        var state = new A1111Settings(info, text.Settings);
        return state._info with
        {
            Template = text.Template ?? state._info.Template,
            NegativeTemplate = text.NegativeTemplate ?? state._info.NegativeTemplate,
            Extensions = state._extensions,
        };
    }

    private bool TryApply(SettingsPair pair)
    {
        var before = _info;
        _info = pair.Key.ToLowerInvariant() switch
        {
            "steps" => _info with { Steps = _info.Steps ?? GenerationNumbers.Int(pair.Value) },
            "sampler" => WithSampler(pair.Value),
            "schedule type" or "scheduler" => _info with { Scheduler = pair.Value },
            "cfg scale" => _info with { Cfg = _info.Cfg ?? GenerationNumbers.Decimal(pair.Value) },
            "distilled cfg scale" => _info with { Guidance = _info.Guidance ?? GenerationNumbers.Decimal(pair.Value) },
            "seed" => _info with { Seed = _info.Seed ?? GenerationNumbers.Seed(pair.Value) },
            "size" => WithSize(pair.Value),
            "model hash" => _info with { ModelHash = _info.ModelHash ?? pair.Value },
            "model" => _info with { Model = _info.Model ?? ModelName.Of(pair.Value) },
            "vae" => _info with { Vae = _info.Vae ?? ModelName.Of(pair.Value) },
            "denoising strength" => _info with { Denoise = _info.Denoise ?? GenerationNumbers.Decimal(pair.Value) },
            "variation seed" => _info with { VariationSeed = GenerationNumbers.Seed(pair.Value) },
            "variation seed strength" => _info with { VariationStrength = GenerationNumbers.Decimal(pair.Value) },
            "init image hash" => _info with { SourceImages = [new GenerationSourceImage("", pair.Value)] },
            "template" or "wildcard prompt" => _info with { Template = pair.Value },
            "negative template" => _info with { NegativeTemplate = pair.Value },
            // Fooocus shows the expanded prompt; what was typed stands here.
            "raw prompt" => _info with { Prompt = pair.Value, PromptExpanded = _info.Prompt },
            "raw negative prompt" => _info with { Negative = pair.Value },
            "clip skip" => _info with { ClipSkip = _info.ClipSkip ?? (GenerationNumbers.Int(pair.Value) is > 1 and var skip ? skip : null) },
            "version" => _info with { GeneratorVersion = _info.GeneratorVersion ?? pair.Value },
            _ => _info,
        };
        return !ReferenceEquals(before, _info) && before != _info;
    }

    private static string? HashOfModel(IReadOnlyList<SettingsPair> settings) =>
        LenientJson.TryParse(settings.FirstOrDefault(pair => pair.Is("Hashes"))?.Value ?? "", out _)?.Member("model")?.AsText();

    // Forge lists decoder and text encoders alike: the name is all that tells them.
    private bool TryModule(SettingsPair pair)
    {
        if (!pair.Key.StartsWith("Module ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (pair.Value.Contains("vae", StringComparison.OrdinalIgnoreCase) || pair.Value.Equals("ae", StringComparison.OrdinalIgnoreCase))
        {
            _info = _info with { Vae = _info.Vae ?? ModelName.Of(pair.Value) };
        }
        else
        {
            _modules.Add(pair.Value);
        }

        return true;
    }

    private GenerationInfo WithSampler(string value)
    {
        var (sampler, scheduler) = SamplerName.Split(value);
        return _info with { Sampler = _info.Sampler ?? sampler, Scheduler = _info.Scheduler ?? scheduler };
    }

    private GenerationInfo WithSize(string value)
    {
        var parts = value.Split('x');
        return parts.Length == 2 && GenerationNumbers.Int(parts[0]) is > 0 and var width && GenerationNumbers.Int(parts[1]) is > 0 and var height && _info.Width is null
            ? _info with { Width = width, Height = height }
            : _info;
    }

    private string? ModeOf(IReadOnlyList<SettingsPair> settings)
    {
        if (settings.Count == 0)
        {
            return null;
        }

        bool Has(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (settings.Any(pair => pair.Is(key)))
                {
                    return true;
                }
            }

            return false;
        }

        if (Has("Mask blur", "Inpaint area", "Masked area padding", "Masked content"))
        {
            return "inpaint";
        }

        var operations = settings.FirstOrDefault(pair => pair.Is("Operations"))?.Value.Split(';')[0].Trim().ToLowerInvariant();
        return operations is "txt2img" or "img2img" or "inpaint" or "upscale" ? operations
            : _info.Denoise is not null || Has("Init image hash", "Init image size") ? "img2img"
            : "txt2img";
    }
}
