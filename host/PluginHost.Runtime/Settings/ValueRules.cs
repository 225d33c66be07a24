using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PluginHost.Runtime.Settings;

/// <summary>The rules for one value.</summary>
internal static class ValueRules
{
    // Patterns come from plugins: one that runs away must not stop the host.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    public static IEnumerable<string> Check(JsonObject rule, JsonNode? value)
    {
        if (TypeProblem(rule, value) is { } problem)
        {
            return [problem];
        }

        return Allowed(rule, value).Concat(value?.GetValueKind() switch
        {
            JsonValueKind.Number => Range(rule, Number(value)!.Value),
            JsonValueKind.String => Text(rule, value.GetValue<string>()),
            JsonValueKind.Array => Items(rule, value.AsArray()),
            _ => [],
        });
    }

    private static string? TypeProblem(JsonObject rule, JsonNode? value)
    {
        var allowed = rule["type"] switch
        {
            JsonArray several => several.Select(node => node?.ToString() ?? "").ToArray(),
            { } one => [one.ToString()],
            null => [],
        };
        return allowed.Length == 0 || allowed.Any(type => Matches(type, value)) ? null : $"Must be {string.Join(" or ", allowed.Select(Describe))}.";
    }

    private static bool Matches(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) => true,
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => Number(value!) is { } number && Math.Floor(number) == number,
        ("array", JsonValueKind.Array) => true,
        ("object", JsonValueKind.Object) => true,
        _ => false,
    };

    private static string Describe(string type) => type switch
    {
        "string" => "text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "an object",
        _ => "empty",
    };

    private static IEnumerable<string> Allowed(JsonObject rule, JsonNode? value)
    {
        if (rule["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            yield return $"Must be one of: {string.Join(", ", choices.Select(choice => choice?.ToString() ?? "null"))}.";
        }
    }

    private static IEnumerable<string> Range(JsonObject rule, double value)
    {
        if (Number(rule["minimum"]) is { } min && value < min)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Must be at least {min}.");
        }

        if (Number(rule["maximum"]) is { } max && value > max)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Must be at most {max}.");
        }
    }

    private static IEnumerable<string> Text(JsonObject rule, string value)
    {
        if (Number(rule["minLength"]) is { } min && value.Length < min)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Must have at least {min} characters.");
        }

        if (Number(rule["maxLength"]) is { } max && value.Length > max)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Must have at most {max} characters.");
        }

        if (rule["pattern"] is JsonValue pattern && pattern.GetValueKind() == JsonValueKind.String && !IsMatch(pattern.GetValue<string>(), value))
        {
            yield return $"Must match the pattern {pattern.GetValue<string>()}.";
        }
    }

    private static IEnumerable<string> Items(JsonObject rule, JsonArray values) =>
        rule["items"] is not JsonObject item ? [] : values.SelectMany((value, index) => Check(item, value).Select(problem => $"Item {index + 1}: {problem}"));

    private static bool IsMatch(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or RegexParseException)
        {
            return false;
        }
    }

    private static double? Number(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && double.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
