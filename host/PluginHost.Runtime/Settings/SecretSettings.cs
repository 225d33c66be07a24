using System.Text.Json;
using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Settings;

/// <summary>Settings that a schema calls <c>writeOnly</c>: they can be set and taken away, and only the plugin reads them.</summary>
internal static class SecretSettings
{
    public static (JsonObject Public, JsonObject Secret) Split(JsonObject schema, JsonObject values)
    {
        var (shown, hidden) = (new JsonObject(), new JsonObject());
        foreach (var (name, value) in values)
        {
            (IsSecret(schema, name) ? hidden : shown)[name] = value?.DeepClone();
        }

        return (shown, hidden);
    }

    /// <summary>Names of the secrets that have a value.</summary>
    public static IReadOnlyList<string> Set(JsonObject schema, JsonObject values) =>
        [.. values.Where(pair => IsSecret(schema, pair.Key) && pair.Value is not null).Select(pair => pair.Key)];

    /// <summary>Wanted values, with the secrets that they leave out as they are now: a form that was never shown a secret cannot send it back.</summary>
    public static JsonObject Keep(JsonObject schema, JsonObject wanted, JsonObject current)
    {
        var kept = wanted.DeepClone().AsObject();
        foreach (var (name, value) in Split(schema, current).Secret.Where(pair => !wanted.ContainsKey(pair.Key)))
        {
            kept[name] = value?.DeepClone();
        }

        return kept;
    }

    private static bool IsSecret(JsonObject schema, string name) =>
        schema["properties"]?[name] is JsonObject rule && rule["writeOnly"]?.GetValueKind() == JsonValueKind.True;
}
