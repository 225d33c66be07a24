using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>The pixels around that a kernel looks at.</summary>
/// <param name="Pixels">How many on every side, as rendered.</param>
internal readonly record struct KernelReach(int Pixels)
{
    private const int MostRadius = 1_000;

    public DemandStyle Demand => Pixels == 0 ? DemandStyle.ThinStrip : DemandStyle.FatStrip;

    public static string? Problem(object? kernel, int? radius) => kernel is null ? "it has no code" : Ranges.Problem(("radius", radius!.Value, 0, MostRadius));

    public static KernelReach Of(int radius, double scale) => new(radius == 0 ? 0 : Math.Max(1, (int)Math.Ceiling(radius * scale)));

    /// <summary>A layer's image with its edge repeated so far.</summary>
    public VipsImageHandle Around(Layer layer, RenderSession session)
    {
        var reach = Pixels;
        return reach == 0 ? layer.Image : session.Run("embed", layer.Image, call => call
            .With("x", reach).With("y", reach).With("width", layer.Width + (2 * reach)).With("height", layer.Height + (2 * reach)).With("extend", "copy"));
    }
}
