using System.Text.RegularExpressions;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Midjourney;

/// <summary>Splits a description: pictures as addresses, the prompt, flags. Dashes may have been made long by an editor.</summary>
internal static partial class MidjourneyText
{
    private const string Name = "Midjourney";
    private const int MostFlags = 64;

    // One name for both spellings.
    private static readonly Dictionary<string, string> LongNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["version"] = "v", ["aspect"] = "ar", ["s"] = "stylize", ["c"] = "chaos", ["q"] = "quality", ["w"] = "weird", ["p"] = "profile", ["r"] = "repeat",
    };

    public static bool HasFlags(string text) => Flag().IsMatch(Normal(text));

    public static GenerationInfo Read(string text)
    {
        var normal = Normal(text);
        var flags = Flag().Matches(normal).Take(MostFlags).ToList();
        var words = (flags.Count == 0 ? normal : normal[..flags[0].Index]).Trim();
        var pictures = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word.StartsWith("http://", StringComparison.Ordinal) || word.StartsWith("https://", StringComparison.Ordinal)).ToList();
        foreach (var picture in pictures)
        {
            words = words[(words.IndexOf(picture, StringComparison.Ordinal) + picture.Length)..].TrimStart();
        }

        var info = new GenerationInfo(Name) { Prompt = words, SourceImages = [.. pictures.Select(picture => new GenerationSourceImage(picture))], Mode = "txt2img" };
        var extensions = new List<MetadataEntry>();
        for (var i = 0; i < flags.Count; i++)
        {
            var end = i + 1 < flags.Count ? flags[i + 1].Index : normal.Length;
            var name = flags[i].Groups["name"].Value;
            name = LongNames.GetValueOrDefault(name, name).ToLowerInvariant();
            info = Apply(info, name, normal[(flags[i].Index + flags[i].Length)..end].Trim(), extensions);
        }

        return info with { Extensions = extensions };
    }

    private static GenerationInfo Apply(GenerationInfo info, string name, string value, List<MetadataEntry> extensions)
    {
        switch (name)
        {
            case "v" or "niji":
                return info with { Model = $"{(name == "v" ? Name : "Niji")} {value}".TrimEnd(), GeneratorVersion = value.Length == 0 ? null : value };
            case "no":
                return info with { Negative = value };
            case "seed" when GenerationNumbers.Seed(value) is { } seed:
                return info with { Seed = seed };
            case "motion" or "video":
                extensions.Add(new MetadataEntry(name, value));
                return info with { Mode = "video" };
            default:
                extensions.Add(new MetadataEntry(name, value));
                return info;
        }
    }

    private static string Normal(string text) => LongDash().Replace(text, "$1--");

    [GeneratedRegex(@"(?:^|\s)--(?<name>[A-Za-z][A-Za-z_]*)(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Flag();

    [GeneratedRegex(@"(^|\s)[\u2013\u2014]-?(?=[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex LongDash();
}
