using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Sites;

/// <summary>A name of a model at a site: <c>urn:air:sdxl:checkpoint:civitai:827184@2514310</c>.</summary>
internal sealed record AirUrn(string Text, string Kind, string Version)
{
    private const string Scheme = "urn:air:";
    private const int Most = 200;

    public bool IsLora => Kind is "lora" or "lycoris" or "dora" or "locon";

    public static AirUrn? TryParse(string? text)
    {
        var parts = text?.Split(':');
        return text?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true && parts!.Length >= 6 && parts[5].Split('@') is [_, var version]
            ? new AirUrn(text, parts[3].ToLowerInvariant(), version.Split('.')[0])
            : null;
    }

    public static string? First(JsonElement root, string kind) => All(root).FirstOrDefault(air => air.Kind == kind)?.Text;

    public static IEnumerable<AirUrn> All(JsonElement root) => root.Member("extra")?.Member("airs") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Take(Most).Select(item => TryParse(item.AsText())).OfType<AirUrn>()
        : [];
}
