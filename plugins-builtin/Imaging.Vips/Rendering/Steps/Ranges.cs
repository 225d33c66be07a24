using System.Globalization;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Says which number is out of its range.</summary>
internal static class Ranges
{
    public static string? Problem(params ReadOnlySpan<(string Name, double Value, double Min, double Max)> numbers)
    {
        foreach (var (name, value, min, max) in numbers)
        {
            if (!(value >= min && value <= max))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{name} is {value:R}, it must be from {min:R} to {max:R}");
            }
        }

        return null;
    }
}
