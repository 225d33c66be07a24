using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Sources;

/// <summary>Makes the layer of a gradient, in floats, so that it has no steps.</summary>
internal static class Gradient
{
    public static Layer Make(GradientSource source, ImageSize size, RenderSession session)
    {
        var (from, to) = (ToVector(source.From), ToVector(source.To));
        var share = source.Radial ? Radial(source) : Along(source);
        var maker = new GroundMaker((x, y) =>
        {
            var at = Math.Clamp(share(source.Width * (x + 0.5) / size.Width, source.Height * (y + 0.5) / size.Height), 0, 1);
            return Vector4.Lerp(from, to, (float)(at * at * (3 - (2 * at))));
        });
        return new Layer(
            MakerSeat.Place(maker, session, new MakerShape(size.Width, size.Height, 4, IsFloat: true)),
            IsFloat: true,
            HasAlpha: source.From.Alpha < byte.MaxValue || source.To.Alpha < byte.MaxValue);
    }

    private static Func<double, double, double> Along(GradientSource source)
    {
        var (left, top) = (source.Start.X * source.Width, source.Start.Y * source.Height);
        var (right, down) = ((source.End.X * source.Width) - left, (source.End.Y * source.Height) - top);
        var square = Math.Max((right * right) + (down * down), 1e-9);
        return (x, y) => (((x - left) * right) + ((y - top) * down)) / square;
    }

    private static Func<double, double, double> Radial(GradientSource source)
    {
        var (left, top) = (source.Start.X * source.Width, source.Start.Y * source.Height);
        var half = Math.Sqrt(((double)source.Width * source.Width) + ((double)source.Height * source.Height)) / 2;
        var width = Math.Max(source.Outer - source.Inner, 1e-9);
        return (x, y) => ((Math.Sqrt(((x - left) * (x - left)) + ((y - top) * (y - top))) / half) - source.Inner) / width;
    }

    private static Vector4 ToVector(Colour colour) => new Vector4(colour.Red, colour.Green, colour.Blue, colour.Alpha) / 255;
}
