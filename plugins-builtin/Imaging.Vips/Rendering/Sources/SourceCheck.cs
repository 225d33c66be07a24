using PluginHost.Plugins.Imaging.Vips.Rendering.Steps;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Sources;

/// <summary>What may be wrong with a source.</summary>
internal static class SourceCheck
{
    private const int MostText = 2_000;

    public static string? Problem(ImageSource source) =>
        Ranges.Problem(("width", source.Extent.Width, 1, 1_000_000), ("height", source.Extent.Height, 1, 1_000_000)) ?? source switch
        {
            GradientSource gradient => gradient is { Start: not null, End: not null }
                ? Ranges.Problem(
                    ("start", gradient.Start.X, -100, 100), ("start", gradient.Start.Y, -100, 100), ("end", gradient.End.X, -100, 100), ("end", gradient.End.Y, -100, 100),
                    ("inner", gradient.Inner, 0, 100), ("outer", gradient.Outer, 0, 100))
                : "start or end is missing",
            TextSource text => text is { Text: not null, Font: not null }
                ? Ranges.Problem(("size", text.Size, 1, 10_000), ("letters", text.Text.Length, 0, MostText), ("letters of the font's name", text.Font.Length, 0, 100))
                : "text or font is missing",
            _ => null,
        };
}
