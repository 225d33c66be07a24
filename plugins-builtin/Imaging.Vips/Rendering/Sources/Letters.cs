using System.Globalization;
using System.Security;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Sources;

/// <summary>Makes the layer of a text.</summary>
internal static class Letters
{
    // At this resolution a point is a pixel.
    private const int Dpi = 72;

    public static Layer Make(TextSource source, ImageSize size, double scale, RenderSession session)
    {
        // An empty text has no extent that libvips would draw.
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return new Layer(MakerSeat.Place(new SolidMaker(Colour.Clear, 4), session, new MakerShape(size.Width, size.Height, 4, IsFloat: false)), IsFloat: false, HasAlpha: true);
        }

        using var call = new VipsOperationCall("text");
        var written = session.Own(call
            .With("text", SecurityElement.Escape(source.Text))
            .With("font", string.Create(CultureInfo.InvariantCulture, $"{source.Font} {(source.Bold ? "bold " : "")}{Math.Max(1, source.Size * scale):0.##}"))
            .With("width", size.Width)
            .With("dpi", Dpi)
            .With("align", source.Alignment switch { TextAlignment.Centre => "centre", TextAlignment.Right => "high", _ => "low" })
            .ToImage());
        var free = size.Width - Native.VipsApi.ImageWidth(written);
        var left = source.Alignment switch { TextAlignment.Centre => free / 2, TextAlignment.Right => free, _ => 0 };
        var canvas = session.Run("embed", written, embed => embed.With("x", left).With("y", 0).With("width", size.Width).With("height", size.Height));
        var image = MakerSeat.Place(new LettersMaker(source.Colour), session, new MakerShape(size.Width, size.Height, 4, IsFloat: false), canvas);
        return new Layer(image, IsFloat: false, HasAlpha: true);
    }
}
