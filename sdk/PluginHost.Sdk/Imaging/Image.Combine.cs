using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Sdk.Imaging;

/// <content>Several pictures in one.</content>
public sealed partial record Image
{
    /// <summary>Lays another picture over this one.</summary>
    /// <param name="overlay">The upper picture.</param>
    /// <param name="x">Its left edge in pixels; may lie outside.</param>
    /// <param name="y">Its top edge in pixels; may lie outside.</param>
    /// <param name="mode">How.</param>
    /// <param name="opacity">0 to 1.</param>
    public Image Overlay(Image overlay, int x = 0, int y = 0, BlendMode mode = BlendMode.Normal, double opacity = 1) =>
        Check(opacity, 0, 1, nameof(opacity)) == 0 ? this : With(new CompositeOperation(overlay ?? throw new ArgumentNullException(nameof(overlay)), x, y, mode, opacity));

    /// <summary>Lays another picture over this one at a place: 0 at the left or top edge, 1 at the right or bottom, 0.5 in the middle.</summary>
    public Image Overlay(Image overlay, ImagePoint place, BlendMode mode = BlendMode.Normal, double opacity = 1) =>
        Overlay(overlay, (int)Math.Round((Width - overlay.Width) * place.X), (int)Math.Round((Height - overlay.Height) * place.Y), mode, opacity);

    /// <summary>Goes over into another version everywhere.</summary>
    /// <param name="other">Of the same size.</param>
    /// <param name="amount">0 (this) to 1 (the other).</param>
    public Image Blend(Image other, double amount)
    {
        Check(amount, 0, 1, nameof(amount));
        var level = (byte)Math.Round(amount * 255);
        var mixed = Blend(other, Solid(1, 1, new Colour(level, level, level)));
        return level switch { 0 => this, 255 => other, _ => mixed };
    }

    /// <summary>Goes over into another version where a mask is light.</summary>
    /// <param name="other">Of the same size.</param>
    /// <param name="mask">Black for this, white for the other; resized where its size differs.</param>
    public Image Blend(Image other, Image mask) =>
        (other ?? throw new ArgumentNullException(nameof(other))).Size != Size ? throw new ArgumentOutOfRangeException(nameof(other), other.Size, $"As large as this: {Size}.")
        : other == this ? this
        : With(new MixOperation(other, mask ?? throw new ArgumentNullException(nameof(mask))));

    /// <summary>Clear where a mask is black.</summary>
    public Image WithAlpha(Image alpha) => With(new MaskOperation(alpha ?? throw new ArgumentNullException(nameof(alpha))));

    /// <summary>Puts a colour behind the picture.</summary>
    public Image Flatten(Colour background) => With(new FlattenOperation(background));
}
