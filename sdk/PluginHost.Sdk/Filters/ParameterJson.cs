using System.Globalization;
using System.Text.Json;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>Values of parameters as JSON and back.</summary>
internal static class ParameterJson
{
    public static string Write(object? value) => value switch
    {
        null or Image => "null",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum choice => Quote(JsonNamingPolicy.CamelCase.ConvertName(choice.ToString())),
        ImagePoint point => string.Create(CultureInfo.InvariantCulture, $$"""{"x":{{point.X:R}},"y":{{point.Y:R}}}"""),
        ImageRegion region => string.Create(CultureInfo.InvariantCulture, $$"""{"x":{{region.X:R}},"y":{{region.Y:R}},"width":{{region.Width:R}},"height":{{region.Height:R}}}"""),
        _ => Quote(value.ToString() ?? ""),
    };

    /// <returns>The value, or what is wrong with it.</returns>
    public static (object? Value, string? Reason) Read(JsonElement json, ParameterKind kind, Type type) => kind switch
    {
        ParameterKind.Number when json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && double.IsFinite(number) => (type == typeof(float) ? (float)number : number, null),
        ParameterKind.Number => (null, $"{Shown(json)} is no number."),
        ParameterKind.Integer when json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) => (number, null),
        ParameterKind.Integer => (null, $"{Shown(json)} is no whole number."),
        ParameterKind.Boolean when json.ValueKind is JsonValueKind.True or JsonValueKind.False => (json.GetBoolean(), null),
        ParameterKind.Boolean => (null, $"{Shown(json)} is neither true nor false."),
        ParameterKind.Text when json.ValueKind == JsonValueKind.String => (json.GetString(), null),
        ParameterKind.Text => (null, $"{Shown(json)} is no text."),
        ParameterKind.Choice => Choice(json, type),
        ParameterKind.Colour when json.ValueKind == JsonValueKind.String && Colour.TryParse(json.GetString(), out var colour) => (colour, null),
        ParameterKind.Colour => (null, $"{Shown(json)} is no colour. Write it as \"#rrggbb\"."),
        ParameterKind.Point => Shares(json, ["x", "y"]) is [var x, var y] ? (new ImagePoint(x, y), null) : (null, $"{Shown(json)} is no point. Write it as {{\"x\":0.5,\"y\":0.5}}, from 0 to 1."),
        ParameterKind.Region => Shares(json, ["x", "y", "width", "height"]) is [var x, var y, > 0 and var width, > 0 and var height]
            ? (new ImageRegion(x, y, width, height), null)
            : (null, $"{Shown(json)} is no region. Write it as {{\"x\":0,\"y\":0,\"width\":1,\"height\":1}}, from 0 to 1."),
        _ => (null, "It cannot be set."),
    };

    private static (object? Value, string? Reason) Choice(JsonElement json, Type type)
    {
        var names = Enum.GetNames(type);
        var chosen = json.ValueKind == JsonValueKind.String ? names.FirstOrDefault(name => JsonNamingPolicy.CamelCase.ConvertName(name) == json.GetString()) : null;
        return chosen is null
            ? (null, $"{Shown(json)} is none of {string.Join(", ", names.Select(JsonNamingPolicy.CamelCase.ConvertName))}.")
            : (Enum.Parse(type, chosen), null);
    }

    private static double[]? Shares(JsonElement json, string[] names)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var shares = new double[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (!json.TryGetProperty(names[i], out var share) || share.ValueKind != JsonValueKind.Number || share.GetDouble() is not (>= 0 and <= 1 and var value))
            {
                return null;
            }

            shares[i] = value;
        }

        return shares;
    }

    private static string Shown(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length > 40 ? text[..40] + ".." : text;
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
