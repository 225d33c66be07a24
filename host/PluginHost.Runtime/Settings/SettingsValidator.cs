using System.Text.Json;
using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Settings;

/// <summary>Checks values against the part of JSON schema that settings use. Errors are by field, for the form that shows them.</summary>
internal static class SettingsValidator
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Validate(JsonObject schema, JsonObject values)
    {
        var errors = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, value) in values)
        {
            var problems = properties[name] is JsonObject rule
                ? ValueRules.Check(rule, value).ToList()
                : [$"There is no setting '{name}'. Known are: {string.Join(", ", properties.Select(property => property.Key))}."];
            if (problems.Count > 0)
            {
                errors[name] = problems;
            }
        }

        foreach (var required in (schema["required"] as JsonArray ?? []).Select(Text).OfType<string>().Where(name => !values.ContainsKey(name)))
        {
            errors[required] = ["A value is needed."];
        }

        return errors;
    }

    /// <summary>The values with every missing one filled in.</summary>
    public static JsonObject WithDefaults(JsonObject schema, JsonObject values)
    {
        var complete = new JsonObject();
        foreach (var (name, rule) in schema["properties"] as JsonObject ?? [])
        {
            if (values.TryGetPropertyValue(name, out var value))
            {
                complete[name] = value?.DeepClone();
            }
            else if (rule is JsonObject known && known.TryGetPropertyValue("default", out var standard))
            {
                complete[name] = standard?.DeepClone();
            }
        }

        foreach (var (name, value) in values.Where(pair => !complete.ContainsKey(pair.Key)))
        {
            complete[name] = value?.DeepClone();
        }

        return complete;
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
