using System.Collections.Immutable;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>A picture on its way: an image of libvips, and work on single pixels that is noted and done in one go when somebody needs the result.</summary>
/// <param name="Image">3 or 4 bytes of sRGB, or 4 floats of 0 to 1; alpha straight.</param>
/// <param name="IsFloat">Which of the two.</param>
/// <param name="HasAlpha">Whether alpha may be anything but 1.</param>
/// <param name="Space">In which numbers it is after the noted work.</param>
internal sealed record Layer(VipsImageHandle Image, bool IsFloat, bool HasAlpha, ColourSpace Space = ColourSpace.Srgb)
{
    /// <summary>The noted work, first to last.</summary>
    public ImmutableList<RowStep> Noted { get; init; } = [];

    public int Width { get; } = VipsApi.ImageWidth(Image);

    public int Height { get; } = VipsApi.ImageHeight(Image);

    public int Bands { get; } = VipsApi.ImageBands(Image);

    public Layer Note(RowStep step) => this with { Noted = Noted.Add(step) };

    public Layer In(ColourSpace space) => space == Space ? this : Note(space == ColourSpace.Linear ? TransferStep.ToLinear : TransferStep.ToSrgb) with { Space = space };

    /// <summary>With the noted work done: as bytes where there was none.</summary>
    public Layer Settled(RenderSession session) => Noted.IsEmpty ? this : AsFloats(session);

    public Layer AsFloats(RenderSession session) => IsFloat && Noted.IsEmpty ? this : Made(session, isFloat: true, bands: 4) with { Space = Space };

    /// <summary>As bytes of sRGB: the one place where values are rounded and cut off.</summary>
    public Layer AsBytes(RenderSession session) => !IsFloat && Noted.IsEmpty ? this : In(ColourSpace.Srgb).Made(session, isFloat: false, bands: HasAlpha ? 4 : 3);

    /// <summary>Floats with colours multiplied by alpha, for work that mixes pixels.</summary>
    public Layer Premultiplied(RenderSession session) => (HasAlpha ? Note(AlphaStep.Multiply) : this).AsFloats(session);

    /// <summary>A settled layer in memory.</summary>
    public Layer Held(RenderSession session) => Over(session.Compute(Image));

    /// <summary>A settled layer's image after more work of libvips.</summary>
    public Layer Over(VipsImageHandle image) => new(image, IsFloat, HasAlpha, Space);

    /// <summary>The way back from <see cref="Premultiplied"/>, around an image made from it.</summary>
    public Layer Unmultiplied(VipsImageHandle image)
    {
        var layer = new Layer(image, IsFloat: true, HasAlpha, Space);
        return HasAlpha ? layer.Note(AlphaStep.Divide) : layer;
    }

    private Layer Made(RenderSession session, bool isFloat, int bands)
    {
        var others = Noted.SelectMany(step => step.Others).ToList();
        if (others.Exists(other => (other.Width, other.Height) != (Width, Height)))
        {
            throw new InvalidOperationException($"A step at {Width} x {Height} pixels reads pictures of another size.");
        }

        int? byteBands = isFloat ? null : bands;
        PictureMaker maker = TableMaker.Fits(this, byteBands) ? new TableMaker(Noted, Bands, bands) : new PointMaker(this, others, byteBands);
        var image = MakerSeat.Place(maker, session, new MakerShape(Width, Height, bands, isFloat), [Image, .. others.Select(other => other.Image)]);
        return new Layer(image, isFloat, HasAlpha);
    }
}
