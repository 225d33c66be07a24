using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Sidecars;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>AUTOMATIC1111, Forge, SD.Next and everyone who writes their text.</summary>
internal sealed class A1111Parser : IGenerationParser
{
    private const string Parameters = "parameters";

    public GenerationInfo? TryParse(GenerationSource source)
    {
        // The program itself lets the EXIF comment win over the PNG text.
        foreach (var text in source.Texts.OrderByDescending(text => text.Container.EndsWith("UserComment", StringComparison.Ordinal)))
        {
            if (IsCandidate(text) && Parse(text, source) is { } info)
            {
                return info;
            }
        }

        return Upscaled(source);
    }

    private static bool IsCandidate(EmbeddedText text) => text.Key == Parameters
        || text.Container is "exif.UserComment" or "exif.IFD0.UserComment" or "gif.comment" or SidecarContainers.Text;

    private static GenerationInfo? Parse(EmbeddedText text, GenerationSource source)
    {
        if (source.Json.Any(json => ReferenceEquals(json.Text, text)))
        {
            return null;
        }

        var value = CleanText.Of(text.Value);
        if (A1111Text.TrySplit(value) is { } parts && (text.Key == Parameters || parts.IsCertain))
        {
            var info = new GenerationInfo(A1111Program.Of(parts.Settings))
            {
                Prompt = parts.Prompt,
                Negative = parts.Negative,
                Loras = A1111Loras.Of(parts.Prompt, parts.Settings),
            };
            return CivitaiCheckpoint.Fill(A1111Settings.Apply(info, parts), parts.Settings);
        }

        // Only this key promises a prompt: a comment without settings is a photographer's.
        if (text.Key != Parameters || string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        source.Doubt($"The text '{Parameters}' has no settings line; all of it is taken as the prompt.");
        return new GenerationInfo(A1111Program.Original) { Prompt = value.TrimEnd('\n', '\r'), Loras = A1111Loras.Of(value, []) };
    }

    // Pictures from the tab for finishing name only what was done to them.
    private static GenerationInfo? Upscaled(GenerationSource source)
    {
        if ((source.Text("postprocessing") ?? source.Text("extras")) is not { } text)
        {
            return null;
        }

        var pairs = SettingsLine.Read(CleanText.Of(text.Value));
        return pairs.Count == 0 ? null : new GenerationInfo(A1111Program.Original)
        {
            Mode = "upscale",
            Extensions = [.. pairs.Select(pair => new MetadataEntry(pair.Key, pair.Value))],
        };
    }
}
