using System.Text.Json;

namespace PluginHost.Client;

/// <summary>Reads what an answer of the host may leave out.</summary>
internal static class JsonTexts
{
    public static string? Text(this JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
