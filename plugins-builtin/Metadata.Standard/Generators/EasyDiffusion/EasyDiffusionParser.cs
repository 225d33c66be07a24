using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.EasyDiffusion;

/// <summary>Easy Diffusion: one text per setting, an object of the same names, or lines with labels in a sidecar.</summary>
internal sealed class EasyDiffusionParser : IGenerationParser
{
    private const string KeyForm = "use_stable_diffusion_model";
    private const string LabelForm = "Stable Diffusion model";
    private const int MostLines = 200;

    public GenerationInfo? TryParse(GenerationSource source)
    {
        if (source.Text(KeyForm) is not null || source.Text(LabelForm) is not null)
        {
            return EasyRecord.Read(source.Texts.Where(text => text.Container.StartsWith("png.", StringComparison.Ordinal)).Select(text => (text.Key, CleanText.Of(text.Value))));
        }

        foreach (var json in source.Json)
        {
            if (json.Root.Member(KeyForm) is not null || json.Root.Member(LabelForm) is not null)
            {
                return EasyRecord.Read(json.Root.EnumerateObject().Take(MostLines).Select(member => (member.Name, Plain(member.Value))));
            }
        }

        return source.Texts.FirstOrDefault(IsLabelled) is { } labelled ? EasyRecord.Read(Lines(labelled.Value)) : null;
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "None" : value.AsText() ?? value.GetRawText();

    private static bool IsLabelled(EmbeddedText text) =>
        text.Container == Sidecars.SidecarContainers.Text && text.Value.Contains($"\n{LabelForm}: ", StringComparison.Ordinal);

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', MostLines))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
            {
                yield return (line[..colon], CleanText.Of(line[(colon + 2)..]));
            }
        }
    }
}
