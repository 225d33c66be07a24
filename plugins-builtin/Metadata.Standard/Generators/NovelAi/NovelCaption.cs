using System.Text.Json;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.NovelAi;

/// <summary>A prompt of version 4: a base and characters with places.</summary>
internal sealed record NovelCaption(string? Base, IReadOnlyList<NovelCaption.Part> Parts)
{
    private const int MostCharacters = 64;

    public static NovelCaption? Of(JsonElement? prompt)
    {
        if (prompt?.Member("caption") is not { ValueKind: JsonValueKind.Object } caption)
        {
            return null;
        }

        var parts = caption.Member("char_captions") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Take(MostCharacters).Select(Read).ToList() : [];
        return new NovelCaption(caption.Member("base_caption")?.AsText(), parts);
    }

    /// <summary>Positive and negative of a character stand at the same place of their lists.</summary>
    public static IReadOnlyList<GenerationCharacter> Characters(NovelCaption? positive, NovelCaption? negative) => positive is null
        ? []
        : [.. positive.Parts.Select((part, index) => new GenerationCharacter(part.Text, index < negative?.Parts.Count ? negative.Parts[index].Text : null, part.X, part.Y))];

    private static Part Read(JsonElement item)
    {
        var centre = item.Member("centers") is { ValueKind: JsonValueKind.Array } centres && centres.GetArrayLength() > 0 ? centres[0] : (JsonElement?)null;
        return new Part(item.Member("char_caption")?.AsText() ?? "", centre?.Member("x")?.AsNumber(), centre?.Member("y")?.AsNumber());
    }

    internal sealed record Part(string Text, double? X, double? Y);
}
