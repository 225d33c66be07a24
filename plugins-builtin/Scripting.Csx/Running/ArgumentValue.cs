using System.Globalization;
using System.Text.Json;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>One argument as a value, within the bounds of its parameter.</summary>
internal static class ArgumentValue
{
    /// <returns>The value, or what is wrong with it.</returns>
    public static (object? Value, string? Reason) Read(FilterParameter parameter, JsonElement json) => parameter.Kind switch
    {
        ParameterKind.Number => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && double.IsFinite(number) ? Within(parameter, number, number, "") : (null, $"{Shown(json)} is no number."),
        ParameterKind.Integer => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var whole) ? Within(parameter, whole, whole, "") : (null, $"{Shown(json)} is no whole number."),
        ParameterKind.Boolean => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? (json.GetBoolean(), null) : (null, $"{Shown(json)} is neither true nor false."),
        ParameterKind.Text => json.ValueKind == JsonValueKind.String && json.GetString() is { } text ? Within(parameter, text, text.Length, " characters") : (null, $"{Shown(json)} is no text."),
        ParameterKind.Choice => json.ValueKind == JsonValueKind.String && json.GetString() is { } chosen && parameter.Choices.Any(choice => choice.Value == chosen) ? (chosen, null)
            : (null, $"{Shown(json)} is none of {string.Join(", ", parameter.Choices.Select(choice => choice.Value))}."),
        ParameterKind.Colour => json.ValueKind == JsonValueKind.String && Colour.TryParse(json.GetString(), out var colour) ? (colour, null) : (null, $"{Shown(json)} is no colour. Write it as \"#rrggbb\"."),
        ParameterKind.Point => Shares(json, ["x", "y"]) is [var x, var y] ? (new ImagePoint(x, y), null) : (null, $"{Shown(json)} is no point. Write it as {{\"x\":0.5,\"y\":0.5}}, from 0 to 1."),
        ParameterKind.Region => Shares(json, ["x", "y", "width", "height"]) is [var x, var y, > 0 and var width, > 0 and var height] ? (new ImageRegion(x, y, width, height), null)
            : (null, $"{Shown(json)} is no region. Write it as {{\"x\":0,\"y\":0,\"width\":1,\"height\":1}}, from 0 to 1."),
        _ => (null, "It cannot be set."),
    };

    private static (object? Value, string? Reason) Within(FilterParameter parameter, object value, double measured, string what) => measured < parameter.Min || measured > parameter.Max
        ? (null, string.Create(CultureInfo.InvariantCulture, $"{measured}{what} is not from {parameter.Min ?? 0} to {parameter.Max}."))
        : (value, null);

    private static double[]? Shares(JsonElement json, string[] names)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var shares = names.Select(name => json.TryGetProperty(name, out var share) && share.ValueKind == JsonValueKind.Number && share.TryGetDouble(out var number) && number is >= 0 and <= 1 ? number : double.NaN).ToArray();
        return shares.Any(double.IsNaN) ? null : shares;
    }

    private static string Shown(JsonElement json) => json.GetRawText() is { Length: > 40 } text ? text[..40] + ".." : json.GetRawText();
}
