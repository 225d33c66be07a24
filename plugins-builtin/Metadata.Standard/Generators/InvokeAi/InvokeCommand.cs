using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;

/// <summary><c>Dream</c>: the command line of versions 1 and 2.</summary>
internal static class InvokeCommand
{
    private const int MostCharacters = 1 << 20;

    public static GenerationInfo? Read(string command)
    {
        if (command.Length > MostCharacters)
        {
            return null;
        }

        var text = command.Trim();
        var end = PromptEnd(text);
        var (positive, negative) = BracketedPrompt.Split(text[..end].Trim().Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal));
        var info = new GenerationInfo(InvokeAiParser.Name) { Prompt = positive, Negative = negative, Mode = "txt2img" };
        var extensions = new List<MetadataEntry>();
        foreach (var (flag, value) in Flags(text[end..]))
        {
            var before = info;
            info = Apply(info, flag, value);
            if (before == info)
            {
                extensions.Add(new MetadataEntry(flag, value));
            }
        }

        return info with { Extensions = extensions };
    }

    private static GenerationInfo Apply(GenerationInfo info, string flag, string value) => flag switch
    {
        "-s" or "--steps" => info with { Steps = GenerationNumbers.Int(value) },
        "-S" or "--seed" => info with { Seed = GenerationNumbers.Seed(value) },
        "-W" or "--width" => info with { Width = GenerationNumbers.Int(value) },
        "-H" or "--height" => info with { Height = GenerationNumbers.Int(value) },
        "-C" or "--cfg_scale" => info with { Cfg = GenerationNumbers.Decimal(value) },
        "-A" or "--sampler" => info with { Sampler = value },
        "-f" or "--strength" => info with { Denoise = GenerationNumbers.Decimal(value) },
        "-I" or "--init_img" when value.Length > 0 => info with { SourceImages = [new GenerationSourceImage(value)], Mode = "img2img" },
        _ => info,
    };

    // In quotes, else up to the first flag.
    private static int PromptEnd(string text)
    {
        if (text.StartsWith('"'))
        {
            for (var i = 1; i < text.Length; i++)
            {
                if (text[i] == '"' && text[i - 1] != '\\')
                {
                    return i + 1;
                }
            }
        }

        var flag = text.IndexOf(" -", StringComparison.Ordinal);
        return flag < 0 ? text.Length : flag;
    }

    // "-s 30" as well as "-s30".
    private static IEnumerable<(string Flag, string Value)> Flags(string tail)
    {
        var words = tail.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].StartsWith('-'))
            {
                continue;
            }

            var glued = words[i].Length > 2 && words[i][1] != '-';
            var hasValue = !glued && i + 1 < words.Length && (!words[i + 1].StartsWith('-') || GenerationNumbers.Decimal(words[i + 1]) is not null);
            yield return glued ? (words[i][..2], words[i][2..]) : (words[i], hasValue ? words[++i].Trim('"') : "");
        }
    }
}
