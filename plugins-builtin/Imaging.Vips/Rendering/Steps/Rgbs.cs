using System.Numerics;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Numbers of channels as they come in a description.</summary>
internal static class Rgbs
{
    private const double Most = 1_000_000;

    public static string? Problem(params ReadOnlySpan<(string Name, Rgb? Value)> all)
    {
        foreach (var (name, value) in all)
        {
            if (value is null)
            {
                return $"{name} is missing";
            }

            if (Ranges.Problem((name, value.Red, -Most, Most), (name, value.Green, -Most, Most), (name, value.Blue, -Most, Most)) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    public static Vector3 ToVector(this Rgb value) => new((float)value.Red, (float)value.Green, (float)value.Blue);
}
