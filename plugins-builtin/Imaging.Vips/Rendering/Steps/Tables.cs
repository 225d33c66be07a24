using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Tables of numbers as they come in a description.</summary>
internal static class Tables
{
    private const double Most = 1_000_000;

    public static string? Problem(string name, ValueList? table, int least, int most) =>
        table?.Values is not { } values ? $"{name} is missing"
        : values.Count < least || values.Count > most ? $"{name} has {values.Count} values, it must have {least} to {most}"
        : values.All(value => Math.Abs(value) <= Most) ? null
        : $"{name} has a value that is no number or too large";

    public static float[] ToFloats(ValueList table) => [.. table.Values.Select(value => (float)value)];
}
