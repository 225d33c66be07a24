using System.Text.Json;
using System.Text.Json.Nodes;

namespace PluginHost.Commands.Filters;

/// <summary>Turns <c>--set name=value</c> into JSON by what the filter says of its parameters.</summary>
internal static class FilterArguments
{
    private static readonly string[] Written = ["text", "choice", "colour"];

    public static JsonObject Read(JsonElement filter, IEnumerable<string> settings)
    {
        var arguments = new JsonObject();
        foreach (var setting in settings)
        {
            var (name, value) = setting.Split('=', 2) is [var first, var second] ? (first.Trim(), second) : throw Malformed(setting);
            arguments[name] = IsText(filter, name) ? JsonValue.Create(value) : Parse(value, setting);
        }

        return arguments;
    }

    private static bool IsText(JsonElement filter, string name) => filter.GetProperty("parameters").EnumerateArray()
        .Any(parameter => parameter.GetProperty("name").GetString() == name && Written.Contains(parameter.GetProperty("kind").GetString()));

    private static JsonNode? Parse(string value, string setting)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            throw Malformed(setting);
        }
    }

    private static CommandException Malformed(string setting) =>
        new("PH7040", $"'{setting}' sets nothing.", "Write --set name=value: a number, true or false, a word, #rrggbb, or JSON for places, as --set middle='{\"x\":0.5,\"y\":0.5}'.");
}
