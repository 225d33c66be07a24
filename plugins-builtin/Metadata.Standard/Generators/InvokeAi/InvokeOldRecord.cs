using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Generators.Records;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.InvokeAi;

/// <summary><c>sd-metadata</c> of version 2.</summary>
internal static class InvokeOldRecord
{
    private const int MostPrompts = 64;

    public static GenerationInfo Read(JsonElement root)
    {
        var (outer, image) = (new JsonFields(root), new JsonFields(root.Member("image")));
        var prompt = image.Peek("prompt") is { ValueKind: JsonValueKind.Array } list
            ? string.Join(", ", list.EnumerateArray().Take(MostPrompts).Select(part => part.Member("prompt")?.AsText() ?? part.AsText()).OfType<string>())
            : image.Peek("prompt")?.AsText();
        var (positive, negative) = BracketedPrompt.Split(prompt);
        var info = NamedRecord.Read(InvokeAiParser.Name, image) with
        {
            Prompt = positive,
            Negative = negative,
            GeneratorVersion = outer.Text("appversion"),
            Model = ModelName.Of(outer.Text("modelweights")) ?? ModelName.Of(outer.Text("model")),
            ModelHash = outer.Text("modelhash"),
            Mode = InvokeRecord.ModeOf(image.Text("type")),
            SourceImages = image.Text("initimagepath") is { Length: > 0 } start ? [new GenerationSourceImage(start)] : [],
        };

        // The image is not told twice: its own members are listed.
        return info with { Extensions = [.. outer.Rest.Where(entry => entry.Key != "image"), .. image.Rest.Where(entry => entry.Key != "prompt")] };
    }
}
