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
    public static (object? Value, string? Reason) Read(JsonElement json, FilterParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Number when json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && double.IsFinite(number) => Within(parameter, number, number, ""),
        ParameterKind.Number => (null, $"{Shown(json)} is no number."),
        ParameterKind.Integer when json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) => Within(parameter, number, number, ""),
        ParameterKind.Integer => (null, $"{Shown(json)} is no whole number."),
        ParameterKind.Boolean when json.ValueKind is JsonValueKind.True or JsonValueKind.False => (json.GetBoolean(), null),
        ParameterKind.Boolean => (null, $"{Shown(json)} is neither true nor false."),
        ParameterKind.Text when Text(json) is { } text => Within(parameter, text, text.Length, " characters"),
        ParameterKind.Text => (null, $"{Shown(json)} is no text."),
        ParameterKind.Choice when Text(json) is { } chosen && parameter.Choices.Any(choice => choice.Value == chosen) => (chosen, null),
        ParameterKind.Choice => (null, $"{Shown(json)} is none of {string.Join(", ", parameter.Choices.Select(choice => choice.Value))}."),
        ParameterKind.Colour when Colour.TryParse(Text(json), out var colour) => (colour, null),
        ParameterKind.Colour => (null, $"{Shown(json)} is no colour. Write it as \"#rrggbb\"."),
        ParameterKind.Point => Shares(json, ["x", "y"]) is [var x, var y] ? (new ImagePoint(x, y), null) : (null, $"{Shown(json)} is no point. Write it as {{\"x\":0.5,\"y\":0.5}}, from 0 to 1."),
        ParameterKind.Region => Shares(json, ["x", "y", "width", "height"]) is [var x, var y, > 0 and var width, > 0 and var height]
            ? (new ImageRegion(x, y, width, height), null)
            : (null, $"{Shown(json)} is no region. Write it as {{\"x\":0,\"y\":0,\"width\":1,\"height\":1}}, from 0 to 1."),
        _ => (null, "It cannot be set."),
    };

    private static (object? Value, string? Reason) Within(FilterParameter parameter, object value, double measured, string what) => measured < parameter.Min || measured > parameter.Max
        ? (null, $"{Shown(measured)}{what} is not from {Shown(parameter.Min)} to {Shown(parameter.Max)}.")
        : (value, null);

    private static string Shown(double? value) => value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "any";

    // Half of a pair of surrogates is no text.
    private static string? Text(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
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
            if (!json.TryGetProperty(names[i], out var share) || share.ValueKind != JsonValueKind.Number || !share.TryGetDouble(out var value) || value is not (>= 0 and <= 1))
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
