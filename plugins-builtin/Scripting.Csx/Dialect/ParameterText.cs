using System.Globalization;
using System.Text.Json;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>Values of parameters as JSON, and the sameness of parameters.</summary>
internal static class ParameterText
{
    public static string Write(object? value) => value switch
    {
        null or Image => "null",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        ImagePoint point => string.Create(CultureInfo.InvariantCulture, $$"""{"x":{{point.X:R}},"y":{{point.Y:R}}}"""),
        ImageRegion region => string.Create(CultureInfo.InvariantCulture, $$"""{"x":{{region.X:R}},"y":{{region.Y:R}},"width":{{region.Width:R}},"height":{{region.Height:R}}}"""),
        _ => $"\"{JsonEncodedText.Encode(value.ToString() ?? "")}\"",
    };

    public static bool Same(FilterParameter one, FilterParameter other) =>
        one with { Choices = other.Choices } == other && one.Choices.SequenceEqual(other.Choices);
}
