using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators;

/// <summary>Reads values whose type is not sure: numbers stand in texts and the other way round.</summary>
internal static class JsonElementExtensions
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A text; <see langword="null"/> for anything else.</summary>
    public static string? AsText(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return element.GetRawText().Trim('"');
        }
    }

    public static string? AsTextOrNumber(this JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetRawText() : element.AsText();

    public static double? AsNumber(this JsonElement element) => GenerationNumbers.Decimal(element.AsTextOrNumber());

    public static int? AsInt(this JsonElement element) => GenerationNumbers.Int(element.AsTextOrNumber());

    public static ulong? AsSeed(this JsonElement element) => GenerationNumbers.Seed(element.AsTextOrNumber());

    public static bool? AsBool(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetRawText() != "0",
        JsonValueKind.String => bool.TryParse(element.AsText(), out var value) ? value : null,
        _ => null,
    };
}
